import Findings
import Schema

extension FileRule {
  static let entrypointVariable = FileRule(
    "image.entrypoint.unset", .error, "the image says in AIRBYTE_ENTRYPOINT how the connector is started",
    why: """
      The platform starts a connector by the command in this variable, not by the entry point: without \
      it the container ends with code 127 while docker run works. Images of Airbyte's set it already.
      """,
    source: "Airbyte platform, connector pods",
    passes: """
      -- metadata.yaml --
      data: {}
      -- Dockerfile --
      FROM alpine
      ENV AIRBYTE_ENTRYPOINT=/connector
      ENTRYPOINT ["/connector"]
      """,
    fails: """
      -- metadata.yaml --
      data: {}
      -- Dockerfile --
      FROM alpine
      ENTRYPOINT ["/connector"]
      """
  ) { connector in
    guard connector.layout == .standalone, connector.metadata != nil,
      let dockerfile = connector.facts.dockerfile,
      !dockerfile.standsOnAirbyte, !dockerfile.variables.contains(where: { $0.name == "AIRBYTE_ENTRYPOINT" })
    else { return [] }
    return [
      FileBreach(
        at: connector.placeOfStage, "the image does not set AIRBYTE_ENTRYPOINT",
        remedy: "Add ENV AIRBYTE_ENTRYPOINT with the command of the entry point.")
    ]
  }
}
