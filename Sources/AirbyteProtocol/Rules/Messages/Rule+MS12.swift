import Findings

extension Rule {
  package static let ms12 = Rule(
    "MS-12", .error, "a line has a length that readers can hold",
    why: """
      The platform gives up on a line that takes most of its memory. Longer lines than 16 MiB are passed \
      over here and not checked.
      """,
    source: "platform reader",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "⋯"}}"#,
    check: .messages)
}
