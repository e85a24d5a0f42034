import Findings
import Schema

extension FileRule {
  static let tagForm = FileRule(
    "metadata.tags.form", .error, "each tag is a key and a value",
    why: """
      Tags such as language:python are looked up by their key; one without a colon is refused at \
      upload.
      """,
    source: "metadata validator, all tags are key:value pairs",
    passes: """
      -- metadata.yaml --
      data:
        tags: [keyword:pets]
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [pets]
      """
  ) { connector in
    let tags = connector.metadata?.data["tags"]?.array ?? []
    return tags.enumerated().compactMap { index, tag in
      guard let text = tag.string, !text.contains(":") else { return nil }
      return FileBreach(
        at: connector.place(
          ConnectorMetadata.file, tag, pointer: JSONPointer(["data", "tags", String(index)])),
        "the tag '\(text)' has no key", remedy: "Write 'keyword:\(text)'.",
        severity: connector.severityOfHouseRule)
    }
  }
}
