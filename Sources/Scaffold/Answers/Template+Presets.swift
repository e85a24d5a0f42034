import Schema

extension PresetTable {
  /// The presets for a value of the answer that chooses.
  package func presets(for value: String) -> [String] { (table[value] ?? []) + always }
}

extension Template {
  /// The fields of presets, in order.
  package func fields(of presets: [String]) -> [SpecField] {
    presets.flatMap { id in self.presets.first { $0.id == id }?.fields ?? [] }
  }

  /// Fields of which each that plays the role of a hidden preset has its examples, where it was given none.
  ///
  /// The address of the API that is recorded stands there, and sample configurations take it.
  func withExamples(_ fields: JSON) -> JSON {
    let hidden = presets.flatMap(\.fields).filter { $0.role != nil && $0.hidden }
    let completed = (fields.array ?? []).map { field -> JSON in
      let preset = hidden.first { $0.role == field["role"]?.string }
      guard field["examples"]?.array?.isEmpty == true, let preset else { return field }
      return JSON(
        members: field.members.map { ($0.key, $0.key == "examples" ? JSON(preset.examples) : $0.value) })
    }
    return JSON(completed)
  }

  /// An edited list of fields after the answer that chooses its presets has changed.
  ///
  /// Fields whose role belongs to the former presets make room for those of the new ones; the person's own
  /// fields, and those the two have in common, stay as they are.
  /// - Parameters:
  ///   - fields: The edited list.
  ///   - question: The one that the list answers.
  ///   - old: The answer that chose the presets until now.
  ///   - new: The one that chooses them from now on.
  ///   - aside: Fields that made room before, as the person left them. One whose role is wanted again comes back
  ///     from here; those that make room now are added.
  /// - Returns: The list that follows from the new answer.
  package func fields(
    _ fields: [SpecField], of question: Question, changing old: String, to new: String,
    aside: inout [SpecField]
  ) -> [SpecField] {
    guard case .presets(let table) = question.defaultAnswer else { return fields }
    let former = self.fields(of: table.presets(for: old))
    let wanted = self.fields(of: table.presets(for: new))
    let wantedRoles = Set(wanted.compactMap(\.role))
    let formerRoles = Set(former.compactMap(\.role)).subtracting(wantedRoles)
    let firstFormer = fields.firstIndex { $0.role.map(formerRoles.contains) ?? false }
    let gone = fields.filter { $0.role.map(formerRoles.contains) ?? false }
    var kept = fields.filter { !gone.contains($0) }
    let names = Set(kept.map(\.name))
    let roles = Set(kept.compactMap(\.role))
    // What the two have in common and is not in the list was taken out of it.
    let added = wanted.filter { !former.contains($0) && !names.contains($0.name) }
      .filter { !($0.role.map(roles.contains) ?? false) }
      .map { field in
        aside.first { $0.role == field.role && field.role != nil && !names.contains($0.name) } ?? field
      }
    aside = aside.filter { old in !gone.contains { $0.role == old.role } } + gone
    kept.insert(contentsOf: added, at: min(firstFormer ?? 0, kept.count))
    return kept
  }
}
