import Connectors
import Findings
import TestSupport
import Testing

/// What can be told of a manifest where no airbyte-cdk is installed.
struct ManifestRootTests {
  private static let whole =
    "version: 7.0.0\ntype: DeclarativeSource\ncheck: {type: CheckStream}\nstreams: []\n"

  private func found(_ manifest: String, _ more: String = "") throws -> [Finding] {
    try FileExample("-- manifest.yaml --\n\(manifest)\(more)").findings("manifest.root")
  }

  @Test(arguments: [("", "the manifest is empty"), ("hello\n", "the manifest is not an object")])
  func `a manifest that is no object is found`(text: String, message: String) throws {
    #expect(try found(text).map(\.message) == [message])
  }

  @Test(arguments: ["version: 7.0.0\n", "check: {type: CheckStream}\n", "streams: []\n"])
  func `a manifest without one of its parts is found`(part: String) throws {
    #expect(try found(Self.whole) == [])
    let found = try found(Self.whole.replacing(part, with: ""))
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message.hasPrefix("the manifest has no \(part.prefix { $0 != ":" })") == true)
  }

  @Test func `dynamic streams are streams, and a type may be left out`() throws {
    #expect(try found("version: 7.0.0\ncheck: {}\ndynamic_streams: []\n") == [])
  }

  @Test func `an unknown member is a warning that names the nearest`() throws {
    let found = try found(Self.whole, "definitons: {}\n")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.remedy == "Write 'definitions', or delete it.")
  }

  @Test func `an environment that is a link is asked as well`() throws {
    let schema = "airbyte_cdk/sources/declarative/declarative_component_schema.yaml"
    let environment = try TestFolder("env", ["lib/python3.11/site-packages/\(schema)": "required: [check]\n"])
    let example = try FileExample("-- manifest.yaml --\nversion: 7.0.0\nstreams: []\n")
    #expect(try example.findings("manifest.unjudged").count == 1)
    try example.folder.link("source-pet-shop/.venv", to: environment.path)
    #expect(try example.findings("manifest.unjudged") == [])
    #expect(try example.findings("manifest.schema").count == 1)
  }
}
