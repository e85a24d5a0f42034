import Findings
import Schema

extension FileRule {
  static let definitionVersion = FileRule(
    "connector.definition.version-differs", .error, "definitions name the version that the Dockerfile states",
    why: """
      The platform pulls the tag of the definition: a newer Dockerfile is not offered to anybody, and \
      a newer definition names an image that nobody pushed.
      """,
    source: "airbyte-config/init, dockerImageTag; manage.sh publish",
    passes: DefinitionExample.repository(),
    fails: DefinitionExample.repository(tag: "0.1.0")
  ) { connector in
    guard let (image, definitions) = connector.registry, let version = connector.connector.version else {
      return []
    }
    return definitions.of(image).filter { $0.tag.map { $0 != version } ?? false }.map { definition in
      FileBreach(
        at: definition.place,
        "the definition names version '\(definition.tag ?? "")', the connector is '\(version)'",
        remedy: "Write '\(version)' once that image is published.")
    }
  }
}
