import Findings
import Schema

extension FileRule {
  static let imageStage = FileRule(
    "image.stage.missing", .error, "the Dockerfile says with FROM what the image stands on",
    why: "Without FROM there is nothing to build, and every build ends before its first step.",
    source: "Dockerfile reference, FROM",
    passes: """
      -- Dockerfile --
      FROM alpine
      """,
    fails: """
      -- Dockerfile --
      FORM alpine
      """
  ) { connector in
    guard let dockerfile = connector.facts.dockerfile, dockerfile.base == nil else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place("Dockerfile")), "the Dockerfile has no FROM",
        remedy: "Begin it with FROM and the image to stand on.")
    ]
  }
}
