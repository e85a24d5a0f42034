import Findings
import Schema

extension FileRule {
  static let acceptanceImage = FileRule(
    "acceptance-tests.image.differs", .error, "the acceptance tests run the image of this connector",
    why: """
      With another name the suite tests somebody else's image, or none. Copied templates left such \
      names, above all without the suffix -singer.
      """,
    source: "acceptance-test-config.yml, connector_image",
    passes: """
      -- metadata.yaml --
      data:
        dockerRepository: acme/source-pet-shop
      -- acceptance-test-config.yml --
      connector_image: acme/source-pet-shop:dev
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerRepository: acme/source-pet-shop-singer
      -- acceptance-test-config.yml --
      connector_image: acme/source-pet-shop:dev
      """
  ) { connector in
    guard let image = AcceptanceConfiguration(connector)?.document["connector_image"],
      let text = image.string,
      let expected = connector.connector.image, String(text.prefix { $0 != ":" }) != expected,
      !text.hasPrefix("localhost:")
    else { return [] }
    let tag = text.drop { $0 != ":" }
    return [
      FileBreach(
        at: connector.place(AcceptanceConfiguration.file, image, pointer: JSONPointer(["connector_image"])),
        "connector_image '\(text)' is not the connector's image '\(expected)'",
        remedy: "Write '\(expected):dev'.",
        fix: connector.fix(
          "name the connector's image", AcceptanceConfiguration.file, image.span?.bytes,
          with: expected + (tag.isEmpty ? ":dev" : tag)))
    ]
  }
}
