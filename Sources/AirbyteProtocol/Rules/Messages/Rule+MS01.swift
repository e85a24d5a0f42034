import Findings

extension Rule {
  package static let ms01 = Rule(
    "MS-01", .info, "each line on stdout is a message",
    why: """
      The platform passes other text on as a log line, and a program that reads the output strictly \
      stops at it. Prints for people belong on stderr.
      """,
    source: "protocol documentation; platform reader",
    passes: Example(Sample.log),
    fails: "Starting up ...",
    check: .messages)
}
