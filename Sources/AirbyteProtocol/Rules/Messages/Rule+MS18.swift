import Findings

extension Rule {
  package static let ms18 = Rule(
    "MS-18", .warning, "a connector of December 2020 uses only what the protocol had then",
    why: """
      Objects were closed at the time, so a platform of that age refuses a newer field. Looked at only \
      when asked for.
      """,
    source: "protocol schema as of 2020-12-18",
    passes: Example(
      #"{"type": "STATE", "state": {"data": {"at": "2020-12-01"}}}"#, beside: [(.era, "december2020")]),
    fails: Example(
      #"{"type": "STATE", "state": {"data": {"at": "2020-12-01"}, "type": "LEGACY"}}"#,
      beside: [(.era, "december2020")]),
    check: .messages)
}
