package import Changes
package import Findings
import Synchronization

/// Every template there is: the program's own, and those of folders laid over them.
///
/// Nothing is read until it is asked for, and then only what the one template needs.
package struct TemplateCatalog: Sendable {
  /// The strongest first.
  let stores: [TemplateStore]
  private let known = KnownFolders()

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
    let paths = Set(stores.flatMap { $0.paths(prefix) }).filter { $0.hasSuffix(suffix) }
    return paths.sorted().compactMap { path in
      let id = String(path.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count))
      var reader = definition(ofLayer: id)
      return reader?.read(after: TemplateAssembly.Parts())?.layer.isLayout == true ? id : nil
    }
  }

  /// The bytes of a file of a layer or template.
  package func contents(of reference: ContentsReference) -> [UInt8]? {
    folder(of: reference.layer).read("files/\(reference.name)")
  }

  /// Where a file of a layer or template stands, for messages.
  package func path(of reference: ContentsReference) -> String {
    let folder = folder(of: reference.layer)
    let store = folder.store(of: "files/\(reference.name)") ?? stores.last
    return "\(store?.name ?? "")/\(folder.path)/files/\(reference.name)"
  }

  /// The bytes of a file of a layer or template with where they stand.
  func source(of reference: ContentsReference) -> SourceText? {
    folder(of: reference.layer).source("files/\(reference.name)")
  }

  /// A file that a file of a layer includes: of the same layer, else of the template's latest that has it.
  func reference(to name: String, from layer: String, _ template: Template) -> ContentsReference? {
    let layers = [layer] + template.layers.reversed().map(\.id)
    return layers.first { folder(of: $0).store(of: "files/\(name)") != nil }
      .map { ContentsReference(layer: $0, name: name) }
  }

  /// The names of the files of a layer or template.
  package func fileNames(of layer: String) -> [String] {
    let prefix = "\(folder(of: layer).path)/files/"
    let found = stores.map { $0.paths(prefix) }.filter { !$0.isEmpty }
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
        guard let hash = folder.hash(name) else { continue }
        bytes += "\(folder.path)/\(name)\0".utf8
        bytes += hash.bytes
      }
    }
    return ContentHash(of: bytes)
  }

  /// A template's folder, or that of a layer.
  func folder(of layer: String) -> LayerFolder {
    known.folders.withLock { folders in
      if let folder = folders[layer] { return folder }
      let own = LayerFolder(layer, in: stores)
      let folder = own.store(of: "template.yaml") == nil ? LayerFolder("layers/\(layer)", in: stores) : own
      folders[layer] = folder
      return folder
    }
  }

  /// The reader of a template's definition; nil where there is none.
  func definition(ofTemplate id: String) -> DefinitionReader? {
    definition(of: id, "template.yaml", in: LayerFolder(id, in: stores))
  }

  /// The reader of a layer's definition; nil where there is none.
  func definition(ofLayer id: String) -> DefinitionReader? {
    definition(of: id, "layer.yaml", in: LayerFolder("layers/\(id)", in: stores))
  }

  private func definition(of id: String, _ name: String, in folder: LayerFolder) -> DefinitionReader? {
    folder.parse(name).map { DefinitionReader(layer: id, file: $0.file, $0.parsed) }
  }
}

/// The folders that were looked for already: each is asked for once for every file in it.
private final class KnownFolders: Sendable {
  let folders = Mutex<[String: LayerFolder]>([:])
}
