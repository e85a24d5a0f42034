import Findings

extension FileRule {
  static let labelName = FileRule(
    "connector.name.label", .error, "the label io.airbyte.name is the name of the image",
    why: """
      Publishing reads the image's name from the label and the registry from metadata.yaml: where they \
      differ, the registry names an image that nobody pushed.
      """,
    source: "metadata.yaml, dockerRepository; the Dockerfile's labels",
    passes: """
      -- metadata.yaml --
      data:
        dockerRepository: acme/source-pet-shop
      -- Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=acme/source-pet-shop
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerRepository: acme/source-pet-shop
      -- Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=acme/source-petshop
      """
  ) { connector in
    guard let repository = connector.metadata?.repository,
      let label = connector.facts.dockerfile?.label("io.airbyte.name"), !label.isComputed,
      label.value != repository.text
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place("Dockerfile", label.bytes),
        "the label io.airbyte.name '\(label.value)' is not dockerRepository '\(repository.text)'",
        remedy: "Write the name of metadata.yaml into the label.",
        fix: connector.fix(label, "Dockerfile", saying: repository.text))
    ]
  }
}
