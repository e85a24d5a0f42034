import Findings

extension Rule {
  package static let ms06 = Rule(
    "MS-06", .error, "each field has the type that the protocol gives it",
    why: """
      Readers in typed languages stop at another one. A record's emitted_at is an integer; that of a \
      trace may have a fraction.
      """,
    source: "protocol schema",
    passes: #"{"type": "RECORD", "record": {"stream": "a", "data": {}, "emitted_at": 1700000000000}}"#,
    fails: #"{"type": "RECORD", "record": {"stream": "a", "data": {}, "emitted_at": "2024-01-01"}}"#,
    check: .messages)
}
