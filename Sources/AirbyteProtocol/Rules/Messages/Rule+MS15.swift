import Findings

extension Rule {
  package static let ms15 = Rule(
    "MS-15", .info, "only the payload that the type names is there",
    why: "The others are passed over.",
    source: "protocol documentation",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "hello"}, "record": {"stream": "a"}}"#,
    check: .messages)
}
