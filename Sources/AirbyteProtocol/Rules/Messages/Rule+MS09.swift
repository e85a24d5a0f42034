import Findings

extension Rule {
  package static let ms09 = Rule(
    "MS-09", .warning, "the last line ends with a line break",
    why: "Output that stops in a line looks like output that was cut off.",
    source: "protocol documentation",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "hello"}}␄"#,
    check: .messages)
}
