import Findings

extension Rule {
  package static let ms08 = Rule(
    "MS-08", .error, "a line holds one message and nothing behind it",
    why: """
      The platform reads the first message of a line and passes over the rest, so what follows is lost \
      without a word.
      """,
    source: "protocol documentation; platform reader",
    passes: Example(Sample.log),
    fails: Example(Sample.log + " " + Sample.log),
    check: .messages)
}
