extension PresetTable {
  /// The presets for a value of the answer that chooses.
  package func presets(for value: String) -> [String] { (table[value] ?? []) + always }
}

extension Template {
  /// The fields of presets, in order.
  package func fields(of presets: [String]) -> [SpecField] {
    presets.flatMap { id in self.presets.first { $0.id == id }?.fields ?? [] }
  }

  /// An edited list of fields after the answer that chooses its presets has changed.
  ///
  /// Fields whose role belongs to the former presets make room for those of the new ones; the person's own
  /// fields, and those the two have in common, stay as they are.
  package func fields(
    _ fields: [SpecField], of question: Question, changing old: String, to new: String
  ) -> [SpecField] {
    guard case .presets(let table) = question.defaultAnswer else { return fields }
    let former = self.fields(of: table.presets(for: old))
    let wanted = self.fields(of: table.presets(for: new))
    let wantedRoles = Set(wanted.compactMap(\.role))
    let formerRoles = Set(former.compactMap(\.role)).subtracting(wantedRoles)
    let firstFormer = fields.firstIndex { $0.role.map(formerRoles.contains) ?? false }
    var kept = fields.filter { !($0.role.map(formerRoles.contains) ?? false) }
    let names = Set(kept.map(\.name))
    let roles = Set(kept.compactMap(\.role))
    // What the two have in common and is not in the list was taken out of it.
    let added = wanted.filter { !former.contains($0) && !names.contains($0.name) }
      .filter { !($0.role.map(roles.contains) ?? false) }
    kept.insert(contentsOf: added, at: min(firstFormer ?? 0, kept.count))
    return kept
  }
}
