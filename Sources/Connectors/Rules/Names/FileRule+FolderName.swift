import Findings

extension FileRule {
  static let folderName = FileRule(
    "connector.name.folder", .error, "the image is called as the folder",
    why: """
      Airbyte's tools find a connector's image, docs page and secrets by the name of its folder; an \
      image of another name is built, tested or published as somebody else's.
      """,
    source: "metadata.yaml, dockerRepository; airbyte-cdk, which takes the connector's name from its folder",
    passes: """
      -- source-pet-shop/metadata.yaml --
      data:
        dockerRepository: ghcr.io/acme/source-pet-shop
      """,
    fails: """
      -- source-pet-shop/metadata.yaml --
      data:
        dockerRepository: ghcr.io/acme/source-petshop
      """
  ) { connector in
    guard let repository = connector.metadata?.repository, let name = connector.promisedName,
      Connector.tail(of: repository.text) != name
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(repository),
        "dockerRepository '\(repository.text)' does not end in the folder's name '\(name)'",
        remedy: "Rename the folder or the repository.")
    ]
  }
}
