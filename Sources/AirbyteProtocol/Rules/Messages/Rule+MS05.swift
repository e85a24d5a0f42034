import Findings

extension Rule {
  package static let ms05 = Rule(
    "MS-05", .error, "a message has all fields that the protocol requires",
    why: "Readers in typed languages stop at a message that lacks one.",
    source: "protocol schema",
    passes: Example(Sample.log),
    fails: #"{"type": "LOG", "log": {"message": "hello"}}"#,
    check: .messages)
}
