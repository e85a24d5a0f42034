package import Findings
import OrderedCollections
package import Schema

/// What a tap built on Meltano's SDK says of itself (`--about --format=json`), as answers for `source-singer`.
package struct TapDescription {
  /// By the questions' ids: the connector's name, the tap's program, and its settings as spec fields.
  package let answers: JSON
  /// The settings that are left out, and why.
  package let findings: [Finding]

  /// Settings that the SDK gives to every tap: they change records on their way, or send them as files.
  private static let ofEveryTap: Set = [
    "stream_maps", "stream_map_config", "faker_config", "flattening_enabled", "flattening_max_depth",
    "flattening_max_key_length", "flattening_separator", "batch_config",
  ]

  /// Reads a description; nil when it has no settings, and so is none.
  package init?(_ description: JSON, file: String) {
    guard let settings = description["settings"], settings["properties"]?.object != nil else { return nil }
    let required = Set((settings["required"]?.array ?? []).compactMap(\.string))
    var fields: [JSON] = []
    var findings: [Finding] = []
    for (name, setting) in settings["properties"]?.members.map({ ($0.key, $0.value) }) ?? []
    where !Self.ofEveryTap.contains(name) {
      switch TapSetting(name, setting, isRequired: required.contains(name)).field {
      case .success(let field): fields.append(field.shortJSON)
      case .failure(let reason):
        findings.append(
          Finding(
            "about.setting", .warning, at: .file(file, setting.span),
            "'\(name)' is left out: \(reason.sentence)",
            remedy: "Ask for it under another name or type, and translate it in tap_config."))
      }
    }
    answers = JSON(members: Self.identity(description) + [("fields", JSON(fields))])
    self.findings = findings
  }

  /// The program, and a name made of it; a tap's description is one of the tap, not of the connector.
  private static func identity(_ description: JSON) -> [(String, JSON)] {
    guard let program = description["name"]?.string, !program.isEmpty else { return [] }
    let bare = program.hasPrefix("tap-") ? String(program.dropFirst(4)) : program
    return [("name", JSON(Words.titled(bare))), ("tap_program", JSON(program))]
  }
}
