import Findings
import Testing

/// What is missing is told at the line of what it would stand in.
struct FindingPlaceTests {
  private func line(_ rule: String, _ files: String) throws -> Int? {
    try #require(try FileExample(files).findings(rule).first).place.span?.start.line
  }

  @Test(arguments: [
    ("connector.metadata.missing", 2), ("connector.base-image.missing", 2), ("connector.language.missing", 3),
  ])
  func `a member that metadata lacks`(rule: String, line: Int) throws {
    let tags = rule == "connector.language.missing" ? "[]" : "[language:python]"
    let metadata = "-- metadata.yaml --\nmetadataSpecVersion: '1.0'\ndata:\n  tags: \(tags)\n"
    #expect(try self.line(rule, metadata + "-- setup.py --\n") == line)
  }

  @Test(arguments: ["image.label.missing", "image.entrypoint.unset", "image.user.root"])
  func `what the last stage of a Dockerfile lacks`(rule: String) throws {
    #expect(
      try line(
        rule, "-- metadata.yaml --\ndata: {}\n-- Dockerfile --\nFROM alpine AS build\n\nFROM alpine\nRUN id\n"
      ) == 3)
  }

  @Test func `the user that an image should not have`() throws {
    #expect(try line("image.user.root", "-- Dockerfile --\nFROM alpine\nUSER 1000\nUSER root\n") == 3)
  }

  @Test func `a section that a page lacks`() throws {
    let home = "airbyte-integrations/connectors/destination-a"
    let files = """
      -- \(home)/metadata.yaml --
      data:
        connectorType: destination
        registryOverrides: {oss: {enabled: true}}
      -- docs/integrations/destinations/a.md --

      # A

      """
    #expect(try line("docs.sync-modes.missing", files) == 2)
  }
}
