import Findings

extension FileRule {
  static let definitionID = FileRule(
    "connector.definition-id.form", .error, "definitionId is a UUID in lower case",
    why: """
      A platform stores the connector under this id. One of 35 characters was once released and had to \
      be corrected in every installation. Any version of UUID will do.
      """,
    source: "metadata schema, definitionId",
    passes: """
      -- metadata.yaml --
      data:
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
      """,
    fails: """
      -- metadata.yaml --
      data:
        definitionId: 932e6363-d006-4464-a9f5-102b82e07c0
      """
  ) { connector in
    guard let id = connector.metadata?.definitionID, !DefinitionID.isWellFormed(id.text) else { return [] }
    let small = id.text.lowercased()
    let isLarge = DefinitionID.isWellFormed(small)
    return [
      FileBreach(
        at: connector.facts.place(id),
        "definitionId '\(id.text)' is not a UUID of 36 lower-case characters",
        remedy: isLarge
          ? "Write it in lower case: '\(small)'." : "Write a new UUID; 'uuidgen' makes one.",
        fix: isLarge
          ? connector.fix("write the id in lower case", "metadata.yaml", id.span?.bytes, with: small) : nil)
    ]
  }
}
