import Findings

/// Looks for presets that are wrong, unknown or of no use.
enum PresetLint {
  static func findings(in template: Template) -> [Finding] {
    let tables = template.questions.compactMap { question -> (Question, PresetTable)? in
      if case .presets(let table) = question.defaultAnswer { (question, table) } else { nil }
    }
    return template.presets.flatMap(fields) + tables.flatMap { unknown($1, of: $0, in: template) }
      + unused(in: template)
  }

  /// What the fields of a preset disobey, at the preset's place.
  private static func fields(of preset: FieldPreset) -> [Finding] {
    SpecFieldRules.findings(preset.fields, answer: preset.id).map { finding in
      var finding = finding
      finding.place = preset.place.place
      finding.message = "preset '\(preset.id)': \(finding.message)"
      return finding
    }
  }

  private static func unknown(
    _ table: PresetTable, of question: Question, in template: Template
  ) -> [Finding] {
    let presets = template.presets.map(\.id)
    let named = Set(table.table.values.joined()).union(table.always)
    let missing = named.subtracting(presets).sorted().map { name in
      Finding(
        "lint.preset", .error, at: question.place.place, "there is no preset '\(name)'",
        remedy: Nearest.remedy(for: name, among: presets))
    }
    guard let chooser = template.questions.first(where: { $0.id == table.by }) else {
      return missing + [
        Finding(
          "lint.preset", .error, at: question.place.place,
          "there is no question '\(table.by)' to choose presets by")
      ]
    }
    let values = chooser.choices.map(\.value)
    return missing
      + Set(table.table.keys).symmetricDifference(values).sorted().map { value in
        Finding(
          "lint.preset", .error, at: question.place.place,
          values.contains(value)
            ? "no presets are named for '\(table.by)' being '\(value)'" : "'\(table.by)' is never '\(value)'")
      }
  }

  /// Presets of a template that asks for no fields.
  private static func unused(in template: Template) -> [Finding] {
    guard !template.questions.contains(where: { $0.type == .specFields }) else { return [] }
    return template.presets.map { preset in
      Finding(
        "lint.unused", .warning, at: preset.place.place,
        "'\(template.id)' asks for no fields, so that nothing uses the preset '\(preset.id)'")
    }
  }
}
