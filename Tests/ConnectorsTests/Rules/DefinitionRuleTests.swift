import Connectors
import Findings
import Testing

/// A repository of the first layout, in which each test breaks one thing.
struct DefinitionRuleTests {
  private static let id = "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11"
  private static let resources = "airbyte-config/init/src/main/resources"
  private static let file = "\(resources)/config/STANDARD_SOURCE_DEFINITION/\(id).json"
  private static let seed = "\(resources)/seed/source_definitions.yaml"
  private static let definition = """
    {"sourceDefinitionId": "\(id)", "dockerRepository": "airbyte/source-pet-shop", "dockerImageTag": "0.2.0"}
    """
  private static let entry = """
    - sourceDefinitionId: \(id)
      dockerRepository: airbyte/source-pet-shop
      dockerImageTag: 0.2.0
    """

  @Test func `a repository whose definitions agree has nothing against it`() throws {
    #expect(try found(Self.definition, Self.entry) == [])
  }

  @Test func `a definition that is no JSON is found in its file`() throws {
    let found = try found(String(Self.definition.dropLast()), Self.entry)
    #expect(found.map(\.rule) == ["connector.definition.form"])
    #expect(found.first?.place.file?.hasSuffix(".json") == true)
  }

  @Test(arguments: [entry + "\n  : [", "", "a: 1"])
  func `a seed that is no list of definitions is found`(text: String) throws {
    let found = try found(Self.definition, text)
    #expect(found.map(\.rule) == ["connector.definition.form"])
    #expect(found.first?.place.file?.hasSuffix(Self.seed) == true)
  }

  @Test func `an entry whose id has a wrong name is found, with the right one`() throws {
    let text = Self.entry.replacing("sourceDefinitionId", with: "sourceDefinitioId")
    let found = try found(Self.definition, text)
    #expect(found.map(\.remedy) == ["Write 'sourceDefinitionId' for 'sourceDefinitioId'."])
  }

  @Test func `a connector that only the seed or only the folder defines is found`() throws {
    let other = Self.entry.replacing("pet-shop", with: "dogs")
      .replacing(Self.id, with: "95d9f3c9-9f72-4767-a2a5-05fee48bb1ea")
    #expect(try found(Self.definition, other).map(\.rule) == ["connector.definition.missing"])
    let dogs = Self.definition.replacing("pet-shop", with: "dogs")
    #expect(try found(dogs, Self.entry).map(\.rule).contains("connector.definition.missing"))
  }

  @Test func `the broken definition of another connector is left to that one`() throws {
    let broken =
      "-- \(Self.resources)/config/STANDARD_SOURCE_DEFINITION/dogs.json --\n{\"dockerRepository\": \"x\""
    #expect(try found(Self.definition, Self.entry, broken) == [])
  }

  private func found(_ definition: String, _ seed: String, _ more: String = "") throws -> [Finding] {
    let example = try FileExample(
      """
      -- airbyte-integrations/connectors/source-pet-shop/Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=airbyte/source-pet-shop
      LABEL io.airbyte.version=0.2.0
      -- \(Self.file) --
      \(definition)
      -- \(Self.seed) --
      \(seed)
      \(more)
      """)
    return try example.findings { $0.rule.hasPrefix("connector.definition.") }
  }
}
