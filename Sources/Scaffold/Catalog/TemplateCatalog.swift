package import Changes
package import Findings

/// Every template there is: the program's own, and those of folders laid over them.
///
/// Nothing is read until it is asked for, and then only what the one template needs.
package struct TemplateCatalog: Sendable {
  /// The strongest first.
  let stores: [TemplateStore]

  /// - Parameter stores: The strongest first; the program's own pack is usually the last.
  package init(stores: [TemplateStore]) { self.stores = stores }

  /// The ids of all templates, in alphabetical order.
  package var ids: [String] { Set(stores.flatMap(\.templateIDs)).sorted() }

  /// A template with its layers; nil with the reason when there is no such template.
  ///
  /// - Parameters:
  ///   - id: The template's.
  ///   - layout: The one asked for; without one it is the first that the template is offered in.
  ///   - found: What the workspace speaks for, where no layout is asked for and the template has any.
  /// - Returns: The template, or what is wrong.
  package func template(
    _ id: String, layout: String? = nil, found: String? = nil
  ) -> (template: Template?, findings: [Finding]) {
    var assembly = TemplateAssembly(catalog: self, found: layout == nil ? found : nil)
    let template = assembly.template(id, layout: layout)
    return (template, assembly.findings)
  }

  /// The names of the layers that are layouts.
  package func layouts() -> [String] {
    let (prefix, suffix) = ("layers/", "/layer.yaml")
    let paths = Set(stores.flatMap { $0.paths() }).filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
    return paths.sorted().compactMap { path in
      let id = String(path.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count))
      var reader = definition(ofLayer: id)
      return reader?.read(after: TemplateAssembly.Parts())?.layer.isLayout == true ? id : nil
    }
  }

  /// The bytes of a file of a layer or template.
  package func contents(of reference: ContentsReference) -> [UInt8]? { read(path(to: reference)) }

  /// Where a file of a layer or template stands, for messages.
  package func path(of reference: ContentsReference) -> String {
    let path = path(to: reference)
    return shown(path, in: store(of: path) ?? stores.last)
  }

  /// The bytes of a file of a layer or template with where they stand.
  func source(of reference: ContentsReference) -> SourceText? {
    let path = path(to: reference)
    guard let store = store(of: path), let bytes = store.read(path.text) else { return nil }
    return SourceText(bytes, file: shown(path, in: store))
  }

  private func shown(_ path: CatalogPath, in store: TemplateStore?) -> String {
    "\(store?.name ?? "")/\(path.text)"
  }

  /// A file that a file of a layer includes: of the same layer, else of the template's latest that has it.
  func reference(to name: String, from layer: String, _ template: Template) -> ContentsReference? {
    let layers = [layer] + template.layers.reversed().map(\.id)
    return layers.lazy.map { ContentsReference(layer: $0, name: name) }.first { contains($0) }
  }

  private func contains(_ reference: ContentsReference) -> Bool {
    store(of: path(to: reference)) != nil
  }

  /// The names of the files of a layer or template.
  package func fileNames(of layer: String) -> [String] {
    let prefix = "\(folder(of: layer))/files/"
    let found = stores.map { $0.paths().filter { $0.utf8.starts(with: prefix.utf8) } }.filter { !$0.isEmpty }
    let names = found.joined().map { String($0.utf8.dropFirst(prefix.utf8.count)) ?? "" }
    // One store has no path twice.
    return (found.count > 1 ? Array(Set(names)) : names).sorted()
  }

  /// A hash of everything that a template is made of: its definition, its layers and all their files.
  package func contentHash(of template: Template) -> ContentHash {
    var bytes: [UInt8] = []
    for layer in template.layers.map(\.id) {
      let folder = folder(of: layer)
      let names = fileNames(of: layer).map { "files/\($0)" }
      for name in ["template.yaml", "layer.yaml"] + names {
        let path = CatalogPath(folder: folder, name: name)
        guard let hash = store(of: path)?.hash(path.text) else { continue }
        bytes += "\(path.text)\0".utf8
        bytes += hash.bytes
      }
    }
    return ContentHash(of: bytes)
  }

  /// A template's folder, or that of a layer.
  func folder(of layer: String) -> String {
    let template = CatalogPath(folder: layer, name: "template.yaml")
    return store(of: template) == nil ? "layers/\(layer)" : layer
  }

  private func path(to reference: ContentsReference) -> CatalogPath {
    CatalogPath(folder: folder(of: reference.layer), name: "files/\(reference.name)")
  }

  private func read(_ path: CatalogPath) -> [UInt8]? { store(of: path)?.read(path.text) }

  /// The store that a template or layer comes from, if it has the file: ours before all others.
  private func store(of path: CatalogPath) -> TemplateStore? {
    let definitions = ["\(path.folder)/template.yaml", "\(path.folder)/layer.yaml"]
    let holders = stores.filter { store in definitions.contains { store.contains($0) && store.mayHold($0) } }
    let first = holders.first(where: \.mayReplace) ?? holders.first
    guard let first, !first.contains(path.text), first.mayReplace else {
      return first.flatMap { $0.contains(path.text) ? $0 : nil }
    }
    return holders.first { $0.mayReplace && $0.contains(path.text) }
  }

  /// The reader of a template's definition; nil where there is none.
  func definition(ofTemplate id: String) -> DefinitionReader? {
    definition(of: id, at: CatalogPath(folder: id, name: "template.yaml"))
  }

  /// The reader of a layer's definition; nil where there is none.
  func definition(ofLayer id: String) -> DefinitionReader? {
    definition(of: id, at: CatalogPath(folder: "layers/\(id)", name: "layer.yaml"))
  }

  private func definition(of id: String, at path: CatalogPath) -> DefinitionReader? {
    guard let store = store(of: path), let text = store.read(path.text) else { return nil }
    return DefinitionReader(layer: id, file: "\(store.name)/\(path.text)", text: text)
  }
}

/// Where a file of a template or layer stands in whatever store has it.
private struct CatalogPath {
  /// The template's or layer's, such as `layers/python`.
  let folder: String
  /// Below the folder, such as `files/README.md`.
  let name: String
  let text: String

  init(folder: String, name: String) {
    (self.folder, self.name) = (folder, name)
    text = "\(folder)/\(name)"
  }
}
