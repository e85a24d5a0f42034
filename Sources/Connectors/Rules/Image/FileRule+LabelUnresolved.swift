import Findings
import Schema

extension FileRule {
  static let labelUnresolved = FileRule(
    "image.label.unresolved", .notChecked, "the label io.airbyte.version can be told from the Dockerfile",
    why: """
      A value that the build is given cannot be held against the version of other files. A build argument whose \
      default is a version is read as that version.
      """,
    source: "Dockerfile reference, ARG",
    passes: """
      -- Dockerfile --
      FROM alpine
      ARG VERSION=0.1.0
      LABEL io.airbyte.version=${VERSION}
      """,
    fails: """
      -- Dockerfile --
      FROM alpine
      ARG VERSION
      LABEL io.airbyte.version=${VERSION}
      """
  ) { connector in
    guard let label = connector.facts.dockerfile?.label("io.airbyte.version"), label.isComputed else {
      return []
    }
    return [
      FileBreach(
        at: connector.facts.place("Dockerfile", label.bytes),
        "the label io.airbyte.version '\(label.value)' is known when the image is built, so it was not compared",
        remedy: "Write the version itself, or a default for the argument.")
    ]
  }
}
