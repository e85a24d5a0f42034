import Findings
import Schema

extension FileRule {
  static let definitionForm = FileRule(
    "connector.definition.form", .error, "what defines the connector can be read, and has an id",
    why: """
      The platform reads all definitions when it starts, and stores a connector under the id. A seed that cannot \
      be read leaves it without any connector of that kind.
      """,
    source: "airbyte-config/init, STANDARD_SOURCE_DEFINITION and seed",
    passes: DefinitionExample.repository(),
    fails: DefinitionExample.repository(idKey: "sourceDefinitioId")
  ) { connector in
    connector.faultyDefinitions.map { FileBreach(at: $0.place, $0.message, remedy: $0.remedy) }
  }
}
