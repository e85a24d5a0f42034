package import Findings

extension TemplateCatalog {
  /// What the list of templates shows: sources before destinations, by rank, then by id.
  ///
  /// Templates that cannot be read are findings.
  package func summaries() -> (summaries: [TemplateSummary], findings: [Finding]) {
    var findings: [Finding] = []
    let summaries = ids.compactMap { id -> TemplateSummary? in
      let (summary, found) = summary(of: id)
      findings += found
      return summary
    }
    return (summaries.sorted { $0.order < $1.order }, findings + misnamed + hidden)
  }

  /// What the list shows of one template, with what it has from the template that it goes on from.
  private func summary(of id: String, after ids: [String] = []) -> (TemplateSummary?, [Finding]) {
    definition(ofTemplate: id).map { summary(reading: $0, after: ids) } ?? (nil, [])
  }

  /// What the list shows of the template that a definition is of.
  func summary(
    reading definition: DefinitionReader, after ids: [String] = []
  ) -> (TemplateSummary?, [Finding]) {
    var reader = definition
    let id = reader.layer
    guard let base = reader.extended else {
      let summary = reader.readSummary()
      return (summary, reader.findings)
    }
    guard !ids.contains(id), self.ids.contains(base) else {
      let message = ids.contains(id) ? "'\(id)' goes on from itself" : "there is no template '\(base)'"
      return (
        nil,
        [
          Finding(
            "templates.extends", .error, at: .file(reader.file), message,
            remedy: ids.contains(id) ? nil : Nearest.remedy(for: base, among: self.ids))
        ]
      )
    }
    let (summary, findings) = summary(of: base, after: ids + [id])
    let own = summary.flatMap { reader.readSummary(from: $0) }
    return (own, findings + reader.findings)
  }

  /// The templates that a template goes on from, the nearest first.
  func bases(of definition: DefinitionReader) -> [String] {
    var bases: [String] = []
    var next = definition.extended
    while let base = next, !bases.contains(base) {
      bases.append(base)
      next = self.definition(ofTemplate: base)?.extended
    }
    return bases
  }

  /// Templates that one of a person's folders has and a stronger one too, so that they are never used.
  private var hidden: [Finding] {
    let own = stores.filter { !$0.mayReplace }
    return own.indices.flatMap { place in
      own[place].templateIDs.compactMap { id in
        own[..<place].first { $0.templateIDs.contains(id) }.map { stronger in
          Finding(
            "templates.hidden", .warning, at: .file("\(own[place].name)/\(id)/template.yaml"),
            "'\(id)' is not used: '\(stronger.name)' has a template of the same name",
            remedy: "Give one of the two another name.")
        }
      }
    }
  }

  /// Templates and layers of a person's folders that have no name in front, so that nobody can use them.
  var misnamed: [Finding] {
    stores.filter { !$0.mayReplace }.flatMap { store in
      store.paths("").filter { store.isDefinition($0) && !store.mayHold($0) }.map { path in
        let id = path.split(separator: "/").dropLast().last ?? ""
        return Finding(
          "templates.namespace", .warning, at: .file("\(store.name)/\(path)"),
          "'\(id)' is not used: it has no name in front, and could be taken for one of Hangar's own",
          remedy: "Move it into a folder that is named after you, as in 'acme/\(id)'.")
      }
    }
  }
}

extension TemplateSummary {
  /// What the list is sorted by.
  fileprivate var order: (Int, Int, String) { (kind == .source ? 0 : 1, rank, id) }
}
