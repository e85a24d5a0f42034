import Findings

extension Rule {
  package static let ms16 = Rule(
    "MS-16", .warning, "no key stands twice in one object",
    why: "Which of the two counts depends on the reader.",
    source: "RFC 8259",
    passes: #"{"type": "RECORD", "record": {"stream": "a", "data": {"id": 1}, "emitted_at": 1}}"#,
    fails: #"{"type": "RECORD", "record": {"stream": "a", "data": {"id": 1, "id": 2}, "emitted_at": 1}}"#,
    check: .messages)
}
