import Findings

extension Rule {
  package static let ms14 = Rule(
    "MS-14", .info, "no line is blank",
    why: "The platform logs each as an empty line.",
    source: "platform reader",
    passes: Example(Sample.log),
    fails: Example("", Sample.log),
    check: .messages)
}
