import Connectors
import Findings
import TestSupport
import Testing

/// A package of an index, unpacked into a folder of any name.
struct UnpackedWheelTests {
  private static let files = [
    "pets/source_pets/spec.yaml": "connectionSpecification: {type: string}\n",
    "pets/source_pets/source.py": "class Pets(Stream): ...\n",
    "pets/source_pets/schemas/pets.json": #"{"type": "int"}"#,
    "pets/airbyte_source_pets-0.2.0.dist-info/METADATA":
      "Metadata-Version: 2.1\nName: airbyte-source-pets\nVersion: 0.2.0\n\nVersion: 9\n",
  ]

  @Test func `it is a connector with the name of its package and the version that it was published with`()
    throws
  {
    let folder = try TestFolder("w", Self.files)
    let connector = try Connector.read(at: "\(folder.path)/pets")
    #expect(connector.name == "source-pets")
    #expect(connector.kind == .source)
    #expect(connector.language == .python)
    #expect(connector.version == "0.2.0")
    #expect(connector.versions.first?.place.span?.start.line == 3)
  }

  @Test func `it is judged for what it holds, and not for what packages lack`() throws {
    let folder = try TestFolder("w", Self.files)
    let findings = try ConnectorValidation(at: "\(folder.path)/pets", ValidationSurroundings()).findings
    let errors = Set(findings.filter { $0.severity == .error }.map(\.rule))
    #expect(errors.contains("schema.malformed.type"))
    #expect(errors.allSatisfy { $0.hasPrefix("SP-") || $0 == "schema.malformed.type" })
    #expect(!findings.contains { ["connector.version.missing", "image.recipe.missing"].contains($0.rule) })
  }

  @Test func `the packages of a whole environment are none`() throws {
    let folder = try TestFolder("w", Self.files.merging(["pets/other-1.dist-info/METADATA": ""]) { $1 })
    #expect(throws: ConnectorRefusal.notAConnector("\(folder.path)/pets")) {
      try Connector.read(at: "\(folder.path)/pets")
    }
  }
}
