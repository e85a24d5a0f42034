import Findings

extension Rule {
  package static let ms02 = Rule(
    "MS-02", .error, "a line that looks like a message can be read as JSON",
    why: "A record that cannot be read is a record that is lost; the platform fails the sync for it.",
    source: "platform reader",
    passes: Example(Sample.log),
    fails: #"{"type": "RECORD", "record": {"stream": "a", "data": {"id": NaN}, "emitted_at": 1}}"#,
    check: .messages)
}
