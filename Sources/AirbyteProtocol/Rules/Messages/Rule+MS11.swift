import Findings

extension Rule {
  package static let ms11 = Rule(
    "MS-11", .error, "the output holds no NUL byte",
    why: "No JSON text can hold one; databases and log viewers cut the text off there.",
    source: "RFC 8259",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"level": "INFO", "message": "hel␀lo"}}"#,
    check: .messages)
}
