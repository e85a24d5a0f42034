import Findings

extension Rule {
  package static let ms17 = Rule(
    "MS-17", .error, "no secret of the configuration appears in the output",
    why: """
      Output is stored, shown and sent to support. Only the path of the secret is named here, never its \
      value. New configurations in CONTROL messages may hold it.
      """,
    source: "CDK standard test test_check",
    passes: Example(
      #"{"type": "LOG", "log": {"level": "INFO", "message": "signing in with ****"}}"#,
      beside: [(.config, #"{"api_key": "s3cret-value-1"}"#), (.spec, Sample.specWithSecret)]),
    fails: Example(
      #"{"type": "LOG", "log": {"level": "INFO", "message": "signing in with s3cret-value-1"}}"#,
      beside: [(.config, #"{"api_key": "s3cret-value-1"}"#), (.spec, Sample.specWithSecret)]),
    check: .messages)
}
