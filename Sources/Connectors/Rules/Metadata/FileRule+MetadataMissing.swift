import Findings
import Schema

extension FileRule {
  static let metadataMissing = FileRule(
    "connector.metadata.missing", .error, "metadata.yaml has what the registry asks of every connector",
    why: """
      Without one of the ten members the connector cannot be listed in any registry, and Airbyte's \
      build refuses it.
      """,
    source: "metadata schema, required",
    passes: """
      -- metadata.yaml --
      data:
        name: Pet Shop
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
        connectorType: source
        connectorSubtype: api
        dockerRepository: acme/source-pet-shop
        dockerImageTag: 0.1.0
        githubIssueLabel: source-pet-shop
        license: ELv2
        documentationUrl: https://docs.acme.dev/pet-shop
        releaseStage: alpha
      """,
    fails: """
      -- metadata.yaml --
      data:
        name: Pet Shop
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
        connectorType: source
        connectorSubtype: api
        dockerRepository: acme/source-pet-shop
        dockerImageTag: 0.1.0
        githubIssueLabel: source-pet-shop
        license: ELv2
        documentationUrl: https://docs.acme.dev/pet-shop
      """
  ) { connector in
    let missing = connector.metadata?.missing ?? []
    let place = connector.place(ConnectorMetadata.file, nil, pointer: JSONPointer(["data"]))
    if let data = connector.metadata?.data, data.members.isEmpty {
      let names = missing.joined(separator: ", ")
      return [FileBreach(at: place, "metadata.yaml has no data", remedy: "Add data, and below it \(names).")]
    }
    return missing.map { member in
      FileBreach(at: place, "metadata.yaml has no '\(member)'", remedy: "Add it below data.")
    }
  }
}
