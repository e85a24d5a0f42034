import Connectors
import Findings
import TestSupport
import Testing

/// The manifest as airbyte-cdk would judge it, by a small component schema of our own.
struct ManifestRuleTests {
  private static let schema = """
    -- .venv/lib/python3.11/site-packages/airbyte_cdk/sources/declarative/declarative_component_schema.yaml --
    type: object
    required: [type, streams]
    properties:
      streams:
        type: array
        items:
          type: object
          required: [type, name, retriever]
          properties:
            type: {enum: [DeclarativeStream]}
            retriever:
              required: [type, path]
              properties:
                type: {enum: [SimpleRetriever]}
    -- .venv/lib/python3.11/site-packages/airbyte_cdk-7.1.0.dist-info/METADATA --

    """

  private func findings(_ manifest: String) throws -> [Finding] {
    try FileExample(Self.schema + "-- manifest.yaml --\n" + manifest).findings("manifest.schema")
  }

  @Test func `types and parameters that a manifest leaves out are filled in first`() throws {
    #expect(
      try findings(
        """
        streams:
          - $parameters:
              name: pets
              path: /pets
            retriever: {}
        """) == [])
  }

  @Test func `references are followed, and what stands beside one counts more`() throws {
    #expect(
      try findings(
        """
        streams:
          - $ref: '#/definitions/stream'
            name: pets
        definitions:
          stream:
            retriever: '#/definitions/retriever'
          retriever:
            path: /pets
        """) == [])
  }

  @Test func `a member that no component has is told where its name stands`() throws {
    let closed = Self.schema.replacing(
      "required: [type, streams]\n",
      with: "required: [type]\nadditionalProperties: false\n")
    let example = try FileExample(closed + "-- manifest.yaml --\nstreams: []\nunheard_of:\n  deep: 1\n")
    let found = try #require(example.findings("manifest.schema").first { $0.message.contains("unheard_of") })
    let start = try #require(found.place.span?.start, "\(found)")
    #expect(start.line == 2)
    #expect(start.column == 1)
  }

  @Test func `a component that lacks something is found where it stands`() throws {
    let found = try findings("streams:\n  - name: pets\n    retriever:\n      type: SimpleRetriever\n")
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.place.span?.start.line == 4)
    #expect(found.first?.message.contains("path") == true)
  }

  @Test func `a circle of references is found and nothing runs on for ever`() throws {
    let example = try FileExample("-- manifest.yaml --\na: '#/b'\nb: {c: '#/a'}\n")
    #expect(try example.findings("manifest.reference.dangling").count == 1)
    #expect(try example.findings("manifest.schema") == [])
  }

  @Test func `references that are used very often are gone along once`() throws {
    let levels = (0..<40).map { "  l\($0): ['#/definitions/l\($0 + 1)', '#/definitions/l\($0 + 1)']\n" }
      .joined()
    let example = try FileExample("-- manifest.yaml --\ndefinitions:\n\(levels)  l40: x\n")
    #expect(try example.findings("manifest.reference.dangling") == [])
  }

  @Test func `definitions count where they are used, however many more they would be`() throws {
    let levels = (0..<40).map { "  l\($0): ['#/definitions/l\($0 + 1)', '#/definitions/l\($0 + 1)']\n" }
      .joined()
    let manifest = "definitions:\n\(levels)  l40: x\n  stream: {name: pets, path: /pets, retriever: {}}\n"
    #expect(try findings("\(manifest)streams: ['#/definitions/l38']\n").map(\.severity) == [.error])
    #expect(try findings("\(manifest)streams: ['#/definitions/l0']\n").map(\.severity) == [.notChecked])
    let found = try findings("\(manifest)streams: ['#/definitions/stream', '#/definitions/stream']\n")
    #expect(found.map(\.severity) == [.error, .error])
    #expect(found.allSatisfy { $0.message.contains("path") }, "\(found)")
  }

  @Test func `what is shared is as deep where it is used as where it was followed first`() throws {
    let links = (0..<20_000).reversed().map { "  l\($0): {x: {y: '#/chain/l\($0 + 1)'}}\n" }.joined()
    #expect(
      try findings("streams: []\nchain:\n  l20000: {}\n\(links)").map(\.severity) == [.notChecked])
  }

  @Test(arguments: [("x", 0), ("'#/chain/l9'", 1)])
  func `a chain of references may be as long as its author likes`(end: String, circles: Int) throws {
    let links = (0..<20_000).map { "  l\($0): {x: {y: '#/chain/l\($0 + 1)'}}\n" }.joined()
    let manifest = "streams: []\nchain:\n\(links)  l20000: \(end)\n"
    let example = try FileExample("-- manifest.yaml --\n\(manifest)")
    #expect(try example.findings("manifest.reference.dangling").count == circles)
    #expect(try findings(manifest).map(\.severity) == [.notChecked])
  }

  @Test func `in a package the code may have another check, so an unknown stream is a warning`() throws {
    let manifest =
      "check: {stream_names: [cats]}\nstreams: [{$ref: '#/definitions/pets'}]\ndefinitions: {pets: {name: pets}}\n"
    let root = try FileExample("-- manifest.yaml --\n\(manifest)")
    #expect(try root.findings("manifest.check.stream-unknown").map(\.severity) == [.error])
    let package = try FileExample("-- pyproject.toml --\n-- source_pet_shop/manifest.yaml --\n\(manifest)")
    #expect(try package.findings("manifest.check.stream-unknown").map(\.severity) == [.warning])
  }

  @Test func `what is wrong with a manifest's text is told once`() throws {
    let example = try FileExample("-- manifest.yaml --\nversion: 1\n  bad: [\n")
    let found = try example.findings { $0.severity == .error && $0.place.span?.start.line == 2 }
    #expect(found.map(\.rule) == ["manifest.text"])
  }
}
