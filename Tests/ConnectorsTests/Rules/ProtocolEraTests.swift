import AirbyteProtocol
import Connectors
import Findings
import Testing

struct ProtocolEraTests {
  /// A destination whose specification has a member that came in 2021 and lacks one that is asked for today.
  private static let files = """
    -- destination-pets/spec.json --
    {"connectionSpecification": {"type": "object", "properties": {}}, "supportsNormalization": true}
    -- destination-pets/integration_tests/configured_catalog.json --
    {"streams": [{"stream": {"name": "pets", "json_schema": {}}, "sync_mode": "full_refresh", "namespace_format": "x"}]}

    """

  private func rules(_ files: String, _ era: ProtocolEra? = nil) throws -> Set<String> {
    let ids = ["SP-28", "CC-02", "MS-18"]
    return Set(
      try FileExample(files).findings(ValidationSurroundings(era: era)) { ids.contains($0.rule) }.map(\.rule))
  }

  @Test func `files are held against the protocol that is asked for`() throws {
    #expect(try rules(Self.files) == ["SP-28", "CC-02"])
    #expect(try rules(Self.files, .december2020) == ["MS-18"])
  }

  @Test func `for a connector on an image of December 2020 that protocol counts unless another is asked for`()
    throws
  {
    let first = Self.files + "-- destination-pets/Dockerfile --\nFROM airbyte/base-python:dev\n"
    #expect(try rules(first) == ["MS-18"])
    #expect(try rules(first, .current) == ["SP-28", "CC-02"])
  }

  @Test(arguments: [
    (
      #"{"streams": [{"stream": {"name": 7, "json_schema": {}}, "cursor_field": "id"}]}"#, ["MS-06", "MS-06"]
    ),
    (#"{"streams": [{"stream": {"json_schema": {}, "supported_sync_modes": ["full_refresh"]}}]}"#, ["MS-05"]),
    (#"{"streams": [{"name": "a", "json_schema": {}, "default_cursor_field": "id"}]}"#, ["MS-06"]),
  ])
  func `a catalog of another shape is told as a message of another shape is`(
    text: String, rules: [String]
  ) throws {
    let example = try FileExample("-- source-a/integration_tests/catalog.json --\n\(text)\n")
    #expect(try example.findings { $0.rule.hasPrefix("MS-") }.map(\.rule) == rules)
  }

  @Test(arguments: [
    ("[]", ["MS-06"]), ("{}", ["MS-05"]), ("null", ["MS-06"]), (#"{"streams": {}}"#, ["MS-06"]),
  ])
  func `a file that is called a configured catalog has to be one`(text: String, rules: [String]) throws {
    let example = try FileExample("-- source-a/integration_tests/configured_catalog.json --\n\(text)\n")
    #expect(try example.findings { $0.rule.hasPrefix("MS-") }.map(\.rule) == rules)
    let other = try FileExample("-- source-a/integration_tests/catalog_sizes.json --\n\(text)\n")
    #expect(try other.findings { $0.rule.hasPrefix("MS-") }.isEmpty)
  }
}
