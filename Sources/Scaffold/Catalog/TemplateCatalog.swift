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
  package var ids: [String] {
    let suffix = "/template.yaml"
    let found = stores.flatMap { store in
      store.paths().filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.utf8.count)) }
        .filter { store.mayHold($0) }
    }
    return Set(found).sorted()
  }

  /// What the list of templates shows: sources before destinations, by rank, then by id.
  ///
  /// Templates that cannot be read are findings.
  package func summaries() -> (summaries: [TemplateSummary], findings: [Finding]) {
    var findings: [Finding] = []
    let summaries = ids.compactMap { id -> TemplateSummary? in
      guard var reader = definition(of: id, at: "\(id)/template.yaml") else { return nil }
      let summary = reader.readSummary()
      findings += reader.findings
      return summary
    }
    return (summaries.sorted { $0.order < $1.order }, findings)
  }

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
      var reader = definition(of: id, at: path)
      return reader?.read(after: TemplateAssembly.Parts())?.layer.isLayout == true ? id : nil
    }
  }

  /// The bytes of a file of a layer or template.
  package func contents(of reference: ContentsReference) -> [UInt8]? {
    read("\(folder(of: reference.layer))/files/\(reference.name)")
  }

  /// Where a file of a layer or template stands, for messages.
  package func path(of reference: ContentsReference) -> String {
    let path = "\(folder(of: reference.layer))/files/\(reference.name)"
    return "\((store(of: path) ?? stores.last)?.name ?? "")/\(path)"
  }

  /// A file that a file of a layer includes: of the same layer, else of the template's latest that has it.
  func reference(to name: String, from layer: String, _ template: Template) -> ContentsReference? {
    let layers = [layer] + template.layers.reversed().map(\.id)
    return layers.lazy.map { ContentsReference(layer: $0, name: name) }.first { contains($0) }
  }

  private func contains(_ reference: ContentsReference) -> Bool {
    store(of: "\(folder(of: reference.layer))/files/\(reference.name)") != nil
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
      let names = fileNames(of: layer).map { "\(folder)/files/\($0)" }
      for path in ["\(folder)/template.yaml", "\(folder)/layer.yaml"] + names {
        guard let contents = read(path) else { continue }
        bytes += "\(path)\0\(contents.count)\0".utf8
        bytes += contents
      }
    }
    return ContentHash(of: bytes)
  }

  func read(_ path: String) -> [UInt8]? { store(of: path)?.read(path) }

  /// The strongest store that has a file and may serve it.
  private func store(of path: String) -> TemplateStore? {
    stores.first { $0.mayReplace && $0.contains(path) }
      ?? stores.first { !$0.mayReplace && $0.contains(path) && !isOurs(path) }
  }

  /// Whether the file belongs to a template or layer of a store that may be trusted.
  private func isOurs(_ path: String) -> Bool {
    let folder = path.split(separator: "/").prefix { $0 != "files" }
    let owner = (folder.last?.hasSuffix(".yaml") == true ? folder.dropLast() : folder).joined(separator: "/")
    return stores.contains { store in
      store.mayReplace && ["template.yaml", "layer.yaml"].contains { store.contains("\(owner)/\($0)") }
    }
  }

  /// A template's folder, or that of a layer.
  private func folder(of layer: String) -> String {
    store(of: "\(layer)/template.yaml") == nil ? "layers/\(layer)" : layer
  }

  /// The reader of one definition; nil where there is none.
  func definition(of id: String, at path: String) -> DefinitionReader? {
    guard let store = store(of: path), let text = store.read(path) else { return nil }
    return DefinitionReader(layer: id, file: "\(store.name)/\(path)", text: text)
  }
}

extension TemplateStore {
  /// Whether a template of this id may come from here.
  fileprivate func mayHold(_ id: String) -> Bool { mayReplace || id.contains("/") }
}

extension TemplateSummary {
  /// What the list is sorted by.
  fileprivate var order: (Int, Int, String) { (kind == .source ? 0 : 1, rank, id) }
}
