import Findings
import Schema

extension FileRule {
  static let imageUser = FileRule(
    "image.user.root", .warning, "the image does not run as root",
    why: """
      Clusters that forbid root do not start such a container, and whatever a connector's packages do, \
      they do as root.
      """,
    source: "Airbyte's base images, which run as the user airbyte with id 1000",
    passes: """
      -- Dockerfile --
      FROM alpine
      USER 1000:1000
      """,
    fails: """
      -- Dockerfile --
      FROM alpine
      """
  ) { connector in
    guard connector.layout == .standalone, let dockerfile = connector.facts.dockerfile else { return [] }
    let name = dockerfile.user?.prefix { $0 != ":" }
    guard name == "root" || name == "0" || (name == nil && !dockerfile.standsOnAirbyte) else { return [] }
    return [
      FileBreach(
        at: dockerfile.userLine.map { connector.facts.place("Dockerfile", $0) } ?? connector.placeOfStage,
        "the image runs as root",
        remedy: "End it with USER 1000:1000.")
    ]
  }
}
