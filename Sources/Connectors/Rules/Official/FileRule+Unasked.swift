import Findings
import Schema

/// What Airbyte's tools ask the network, each said as not checked with its reason.
extension FileRule {
  static let unasked = [linksUnasked, incrementUnasked, tagUnasked, baseImageUnasked, imagesUnasked]

  private static let linksUnasked = unasked(
    "docs.links.unasked", "the links of the docs page lead somewhere",
    source: "connectors_qa, links used in connector documentation are valid",
    passes: DocsExample.page(replacing: "https://", with: "example: "), fails: DocsExample.page()
  ) { connector in
    guard let page = connector.templatedDocs?.page else { return [] }
    let count = page.text.occurrences(of: "https://") + page.text.occurrences(of: "http://")
    guard count > 0 else { return [] }
    return [
      FileBreach(
        at: page.place(nil),
        "whether \(count == 1 ? "the link" : "the \(count) links") of the docs page can be opened needs the network",
        remedy: "Open each, or wait for Airbyte's checks of the pull request.")
    ]
  }

  private static let incrementUnasked = unasked(
    "metadata.version.unasked", "the version is above the one on Airbyte's main branch",
    source: "connectors_qa, connector version increment check",
    passes: example("  ab_internal: {requireVersionIncrementsInPullRequests: false}"),
    fails: example("  dockerImageTag: 0.1.0")
  ) { connector in
    guard let metadata = connector.inAirbyte, let tag = metadata.tag,
      metadata.data["ab_internal"]?["requireVersionIncrementsInPullRequests"]?.bool != false
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(tag),
        "whether \(tag.text) is above the version on the main branch is looked up on GitHub",
        remedy: "Raise it with each pull request that changes the connector.")
    ]
  }

  private static let tagUnasked = unasked(
    "metadata.tag.unasked", "the version is not below the newest image of the connector",
    source: "metadata validator, docker image tag is not decremented",
    passes: example("  license: MIT"), fails: example("  dockerImageTag: 0.1.0")
  ) { connector in
    guard let tag = connector.inAirbyte?.tag else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(tag),
        "whether an image newer than \(tag.text) is published is looked up on Docker Hub",
        remedy: "Look at the tags of the image there.")
    ]
  }

  private static let baseImageUnasked = unasked(
    "metadata.base-image.unasked", "the base image exists",
    source: "metadata validator, base images in Docker Hub",
    passes: example("  license: MIT"),
    fails: example(
      "  connectorBuildOptions: {baseImage: \"docker.io/airbyte/python-connector-base:4.0.2@sha256:0a\"}")
  ) { connector in
    guard let image = connector.inAirbyte?.baseImage else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(image),
        "whether the base image exists is looked up on Docker Hub",
        remedy: "Ask with 'docker manifest inspect \(image.text)'.")
    ]
  }

  private static let imagesUnasked = unasked(
    "metadata.images.unasked", "every image that the metadata names exists",
    source: "metadata validator, images in Docker Hub, after the upload",
    passes: example("  license: MIT"), fails: example("  dockerRepository: airbyte/source-pet-shop")
  ) { connector in
    guard let repository = connector.inAirbyte?.repository else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(repository),
        "whether the images of \(repository.text) exist shows only when the change is merged, which pushes them",
        remedy: "Nothing is to be done before that; the upload checks them.")
    ]
  }

  private static func unasked(
    _ id: String, _ title: String, source: String, passes: String, fails: String,
    check: @escaping @Sendable (ConnectorCase) -> [FileBreach]
  ) -> FileRule {
    FileRule(
      id, .notChecked, title,
      why: """
        Airbyte finds it out on its side. Hangar looks nothing up, so that it judges the same everywhere, and \
        says what stays open instead.
        """,
      source: source, passes: passes, fails: fails, check: check)
  }

  /// A connector of Airbyte's repository with one line in its metadata.
  private static func example(_ line: String) -> String {
    "-- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --\ndata:\n\(line)"
  }
}

extension ConnectorCase {
  /// The metadata of a connector in Airbyte's repository; nil anywhere else.
  var inAirbyte: ConnectorMetadata? { layout == .airbyte ? metadata : nil }
}

extension [UInt8] {
  /// How often a mark stands in the text, save behind the word that makes a link an example.
  fileprivate func occurrences(of mark: StaticString) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.range(of: mark) {
      if !self[..<found.lowerBound].hasSuffix("example: ") { count += 1 }
      rest = self[found.upperBound...]
    }
    return count
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
