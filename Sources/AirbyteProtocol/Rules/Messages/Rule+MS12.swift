import Findings

extension Rule {
  package static let ms12 = Rule(
    "MS-12", .error, "a line has a length that readers can hold",
    why: """
      The platform gives up on a line that takes most of its memory. Longer lines than 8 MiB are passed over \
      here and not checked, and so is a message of many values, other than a RECORD or CATALOG, that would take \
      more than 5 MiB of memory; of a LOG or TRACE the long texts are then cut. A CATALOG may have 64 MiB, and a \
      stream in it more fields than the 20 000 that the platform takes for a connection. Where a connector was \
      asked for its spec or catalog alone, 64 MiB are read and all of them judged.
      """,
    source: "platform reader",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "⋯"}}"#,
    check: .messages)
}
