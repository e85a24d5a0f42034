import Findings

extension FileRule {
  static let languageTwice = FileRule(
    "connector.language.twice", .error, "one tag names the language",
    why: "Of two language tags nobody knows by which the image is built.",
    source: "connectors_qa, connector must have a language tag in metadata",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python, cdk:python]
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:python, language:java]
      """
  ) { connector in
    let tags = connector.metadata?.tags("language:") ?? []
    guard let second = tags.dropFirst().first else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(second),
        "the tags name two languages, '\(tags[0].text)' and '\(second.text)'",
        remedy: "Keep the one that the files are written in.")
    ]
  }
}
