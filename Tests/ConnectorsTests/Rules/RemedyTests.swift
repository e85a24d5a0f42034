import Connectors
import Findings
import TestSupport
import Testing

/// What findings tell a person to do, where a schema or a reader has no word for it.
struct RemedyTests {
  @Test(arguments: [
    ("dockerImageTag: 1.0", "Put it in quotes: \"1.0\"."), ("name: true", "Put it in quotes: \"true\"."),
    ("supportsDbt: 1", "Write a boolean."),
    ("documentationUrl: pets", "Write a URI with its scheme such as https://example.com/."),
    ("releases: {breakingChanges: {}}", "Give it at least 1 member."),
  ])
  func `a value that the registry refuses has a remedy that says what to write`(
    member: String, remedy: String
  ) throws {
    let found = try FileExample("-- metadata.yaml --\nmetadataSpecVersion: \"1.0\"\ndata:\n  \(member)\n")
      .findings("metadata.schema")
    #expect(found.map(\.remedy) == [remedy])
  }

  @Test func `a text that is no YAML has a remedy that says where to look`() throws {
    let found = try FileExample("-- manifest.yaml --\na: [\n").findings("manifest.text")
    #expect(found.first?.remedy?.contains("bracket") == true)
  }

  @Test func `a build file that wraps a Dockerfile does not make the connector one in Java`() throws {
    let files = "-- build.gradle --\nplugins { id 'airbyte-docker' }\n"
    let metadata = "-- metadata.yaml --\ndata:\n  tags: []\n"
    let wrapped = try FileExample(files + metadata).findings("connector.language.missing")
    #expect(wrapped.first?.remedy?.contains("java") == false)
    let java = try FileExample(files.replacing("id 'airbyte-docker'", with: "id 'application'") + metadata)
      .findings("connector.language.missing")
    #expect(java.first?.remedy == "Add the tag 'language:java'.")
  }
}
