import Findings
import Schema

extension FileRule {
  static let definitionShared = FileRule(
    "connector.definition.id-shared", .error, "no other connector of the repository has the definition id",
    why: """
      Of two definitions with one id the platform keeps one, so that connections of the other run with \
      the wrong image. One image under two ids appears twice in the list.
      """,
    source: "airbyte-config/init, STANDARD_SOURCE_DEFINITION and seed",
    passes: DefinitionExample.repository(),
    fails: DefinitionExample.repository() + """

      -- airbyte-config/init/src/main/resources/seed/source_definitions.yaml --
      - sourceDefinitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
        dockerRepository: airbyte/source-dogs
        dockerImageTag: 0.1.0
      """
  ) { connector in
    guard let (image, definitions) = connector.registry else { return [] }
    let mine = definitions.of(image)
    let ids = Set(mine.map(\.id))
    let others = definitions.all.filter { ids.contains($0.id) && $0.image != image }.map { other in
      FileBreach(
        at: other.place, "the definition id '\(other.id)' is also that of '\(image)'",
        remedy: "Give one of them a new UUID.")
    }
    guard ids.count > 1, let second = mine.first(where: { $0.id != mine[0].id }) else { return others }
    return others + [
      FileBreach(
        at: second.place, "the image '\(image)' has two definition ids, '\(mine[0].id)' and '\(second.id)'",
        remedy: "Keep the one that was released first.")
    ]
  }
}
