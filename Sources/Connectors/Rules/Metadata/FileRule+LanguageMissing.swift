import Findings
import Schema

extension FileRule {
  static let languageMissing = FileRule(
    "connector.language.missing", .warning, "a tag names the language",
    why: """
      The build and the tests of Airbyte's repository are chosen by the tag, such as language:python.
      """,
    source: "connectors_qa, connector must have a language tag in metadata; metadata validator",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python]
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [keyword:pets]
      """
  ) { connector in
    guard let metadata = connector.metadata, metadata.tags("language:").isEmpty else { return [] }
    let found = ConnectorLanguage(of: connector.folder)
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, nil, pointer: JSONPointer(["data", "tags"])),
        "no tag names the language",
        remedy: found == .other
          ? "Add the tag of what it is written in, such as 'language:python'."
          : "Add the tag 'language:\(found.rawValue)'.",
        severity: connector.severityOfHouseRule)
    ]
  }
}
