import Changes
import Schema

/// The folder of a template or layer, in whatever stores have it.
struct LayerFolder: Sendable {
  /// Below the stores' own, such as `layers/python`.
  let path: String
  /// Those that its files may come from, the strongest first: ours, or else one other's alone.
  private let stores: [TemplateStore]

  init(_ path: String, in stores: [TemplateStore]) {
    self.path = path
    let holders = stores.filter { store in
      // Most are layers.
      ["\(path)/layer.yaml", "\(path)/template.yaml"].contains { store.contains($0) && store.mayHold($0) }
    }
    let ours = holders.filter(\.mayReplace)
    self.stores = ours.isEmpty ? Array(holders.prefix(1)) : ours
  }

  /// The store that a file comes from, such as `files/README.md`; nil where there is no such file.
  func store(of name: String) -> TemplateStore? {
    let path = "\(path)/\(name)"
    return stores.first { $0.contains(path) }
  }

  func read(_ name: String) -> [UInt8]? { store(of: name)?.read("\(path)/\(name)") }

  func hash(_ name: String) -> ContentHash? { store(of: name)?.hash("\(path)/\(name)") }

  /// What a file says as YAML, and where it stands.
  func parse(_ name: String) -> (file: String, parsed: Parsed)? {
    guard let store = store(of: name), let parsed = store.parse("\(path)/\(name)") else { return nil }
    return ("\(store.name)/\(path)/\(name)", parsed)
  }

  /// The bytes of a file with where they stand.
  func source(_ name: String) -> SourceText? {
    guard let store = store(of: name), let bytes = store.read("\(path)/\(name)") else { return nil }
    return SourceText(bytes, file: "\(store.name)/\(path)/\(name)")
  }
}
