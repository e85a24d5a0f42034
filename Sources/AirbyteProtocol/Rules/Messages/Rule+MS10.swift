import Findings

extension Rule {
  package static let ms10 = Rule(
    "MS-10", .info, "lines end with a line feed alone",
    why: "A carriage return before it is white space to JSON, but text around messages shows it.",
    source: "protocol documentation",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "hello"}}␍"#,
    check: .messages)
}
