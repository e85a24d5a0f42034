import Findings
import Schema

extension Rule {
  static let ct17 = Rule(
    "CT-17", .error, "a stream's namespace is a string, null or absent",
    why: "It is part of what the stream is known by; null and absent are the same, and it is never required.",
    source: "protocol schema and documentation",
    passes: #"{"streams": [{"name": "a", "namespace": null}]}"#,
    fails: #"{"streams": [{"name": "a", "namespace": 7}]}"#,
    check: .catalog { catalog in
      catalog.streams.compactMap { $0.node["namespace"] }.filter { $0.string == nil }.map {
        $0.breach(
          "the namespace \(quote($0.value.text())) is not a string",
          remedy: "Write a string, or take the line out.")
      }
    })
}
