import Findings

extension Rule {
  package static let ms07 = Rule(
    "MS-07", .error, "a field with fixed values has one of them",
    why: "A value of another name is dropped or stops the reader.",
    source: "protocol schema",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "WARNING", "message": "hello"}}"#,
    check: .messages)
}
