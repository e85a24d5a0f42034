import Findings

extension FileRule {
  static let languageDiffers = FileRule(
    "connector.language.differs", .error, "the language tag agrees with the files",
    why: """
      The image is built by the tag: with the wrong one the build looks for files that are not there.
      """,
    source: "connectors_qa, connector must have a language tag in metadata",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:java]
      -- build.gradle --
      plugins {}
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:java]
      -- pyproject.toml --
      [project]
      """
  ) { connector in
    let tags = connector.metadata?.tags("language:") ?? []
    let found = ConnectorLanguage(of: connector.folder)
    guard tags.count == 1, let language = ConnectorLanguage(rawValue: tags[0].text),
      !language.agrees(with: found)
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(tags[0]), "the tag says '\(tags[0].text)', the files are \(found.rawValue)",
        remedy: "Write 'language:\(found.rawValue)'.")
    ]
  }
}
