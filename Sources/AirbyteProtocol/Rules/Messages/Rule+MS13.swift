import Findings

extension Rule {
  package static let ms13 = Rule(
    "MS-13", .error, "the output is UTF-8",
    why: "JSON is always UTF-8; other bytes come out as other letters, or stop the reader.",
    source: "RFC 8259",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "M�nchen in Latin-1"}}"#,
    check: .messages)
}
