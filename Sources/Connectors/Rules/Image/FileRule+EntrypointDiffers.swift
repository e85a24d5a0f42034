import Findings
import Schema

extension FileRule {
  static let entrypointDiffers = FileRule(
    "image.entrypoint.differs", .warning, "AIRBYTE_ENTRYPOINT is the command of the entry point",
    why: """
      The platform starts a connector by the variable, docker run and the tests of the image by the entry point: \
      where they differ, what was tested is not what runs.
      """,
    source: "Airbyte platform, connector pods",
    passes: """
      -- Dockerfile --
      FROM alpine
      ENV AIRBYTE_ENTRYPOINT="/bin/sh /connector"
      ENTRYPOINT ["/bin/sh", "/connector"]
      """,
    fails: """
      -- Dockerfile --
      FROM alpine
      ENV AIRBYTE_ENTRYPOINT=/connector
      ENTRYPOINT ["/other"]
      """
  ) { connector in
    guard let dockerfile = connector.facts.dockerfile, let entryPoint = dockerfile.entryPoint,
      let variable = dockerfile.variables.last(where: { $0.name == "AIRBYTE_ENTRYPOINT" }),
      !variable.isComputed,
      ShellWords.split(Array(variable.value.utf8)) != entryPoint
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place("Dockerfile", variable.bytes),
        "AIRBYTE_ENTRYPOINT '\(variable.value)' is not the entry point '\(entryPoint.joined(separator: " "))'",
        remedy: "Write one command into both.")
    ]
  }
}
