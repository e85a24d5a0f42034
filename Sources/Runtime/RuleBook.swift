import AirbyteProtocol
import Conformance
import Connectors
package import Findings
import Scaffold
import Schema
import Screens
import Workspace

/// Every rule by which Hangar judges, whichever module does it.
package struct RuleBook: Sendable {
  package let chapters: [Chapter]

  package struct Chapter: Sendable {
    package let title: String
    package let rules: [RuleDescription]
  }

  /// The protocol first, for that is what people come for.
  package static let whole = RuleBook(chapters: [
    Chapter(title: "The Airbyte protocol", rules: Rule.all.map(\.told)),
    Chapter(
      title: "Streams of messages", rules: RuleDescription.inspectionRules + RuleDescription.documentRules),
    Chapter(
      title: "A connector's files",
      rules: FileRule.all.map(\.description) + RuleDescription.connectorRules),
    Chapter(title: "Runs of connectors", rules: RunRules.all),
    Chapter(title: "Workspace and checklist", rules: RuleDescription.workspaceRules),
    Chapter(
      title: "JSON, YAML and TOML",
      rules: RuleDescription.jsonRules + RuleDescription.yamlRules + RuleDescription.tomlRules),
    Chapter(
      title: "JSON Schema", rules: RuleDescription.schemaRules + RuleDescription.malformedSchemaRules),
    Chapter(
      title: "Answers",
      rules: RuleDescription.answerRules + RuleDescription.fieldRules + RuleDescription.streamRules),
    Chapter(title: "Templates", rules: RuleDescription.templateRules),
    Chapter(
      title: "Hangar's surroundings", rules: RuleDescription.doctorRules + RuleDescription.keymapRules),
  ])

  package var rules: [RuleDescription] { chapters.flatMap(\.rules) }

  /// The rule with an id, however its letters are written.
  package func rule(_ id: String) -> RuleDescription? {
    let lowered = id.lowercased()
    return rules.first { $0.id.lowercased() == lowered }
  }

  package func nearest(to id: String) -> String? { nearestName(to: id, among: rules.map(\.id)) }
}
