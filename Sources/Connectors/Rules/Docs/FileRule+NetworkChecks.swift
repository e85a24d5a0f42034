import Findings
import Schema

extension FileRule {
  static let networkChecks = FileRule(
    "connector.qa.unasked", .notChecked,
    "Airbyte's checks that need the network, or its own wording, have been made",
    why: """
      Whether links answer, images and base images exist, the version is above the one on the main \
      branch and the usage asks for more tests is found out on Airbyte's side; so is whether the \
      sections of the docs page have the wording of its template.
      """,
    source:
      "connectors_qa, the checks of links, of the version increment and of the sections of the documentation; metadata validator",
    passes: """
      -- metadata.yaml --
      data: {}
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data: {}
      """
  ) { connector in
    guard connector.layout == .airbyte, connector.metadata != nil else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place(ConnectorMetadata.file)),
        "links, images in registries, the version on the main branch and the wording of the docs page were not checked, for that needs the network",
        remedy: "Airbyte's checks of a pull request tell.")
    ]
  }
}
