import Findings
import Schema

extension FileRule {
  static let pypiLanguage = FileRule(
    "metadata.pypi.language", .error, "only Python connectors are published on the Python package index",
    why: "There is no package to upload of a connector in another language.",
    source: "metadata validator, PyPI only for Python",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python]
        remoteRegistries:
          pypi:
            enabled: true
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:java]
        remoteRegistries:
          pypi:
            enabled: true
      """
  ) { connector in
    guard let metadata = connector.metadata,
      let enabled = metadata.data["remoteRegistries"]?["pypi"]?["enabled"],
      enabled.bool == true
    else { return [] }
    let languages = metadata.tags("language:").map(\.text)
    guard !languages.contains("python"), !languages.contains("low-code") else { return [] }
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, enabled),
        "a connector without a Python tag is to be published as a package",
        remedy: "Write false, or add the tag 'language:python'.")
    ]
  }
}
