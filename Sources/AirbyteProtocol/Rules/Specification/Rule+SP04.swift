import Findings

extension Rule {
  static let sp04 = Rule(
    "SP-04", .error, "the spec that the connector prints is the one that is checked in",
    why: """
      Reviewers read the file and people fill in the form of the printed spec. Where the two differ, the \
      file is either stale or not the one that the image holds.
      """,
    source: "acceptance test match_expected",
    passes: Example(
      #"{"connectionSpecification": {"type": "object"}}"#,
      beside: [(.expected, #"{"connectionSpecification": {"type": "object"}}"#)]),
    fails: Example(
      #"{"connectionSpecification": {"type": "object", "title": "New"}}"#,
      beside: [(.expected, #"{"connectionSpecification": {"type": "object", "title": "Old"}}"#)]),
    check: .specification { spec in
      guard let expected = spec.expected else { return [] }
      return spec.specification.differences(from: expected).prefix(20).map {
        $0.node.breach(
          "\($0.what) than in the file that is checked in",
          remedy: "Build the image again, or bring the file up to date.")
      }
    })
}
