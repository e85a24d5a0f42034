import Findings

extension Rule {
  static let ct02 = Rule(
    "CT-02", .error, "no two streams have the same name in the same namespace",
    why: """
      Records and states name their stream, so two of one name are mixed up. The acceptance test looks at \
      names alone and so refuses one name in two namespaces, which the protocol allows.
      """,
    source: "acceptance test discover; CDK standard test test_discover",
    passes: #"{"streams": [{"name": "a", "namespace": "x"}, {"name": "a", "namespace": "y"}]}"#,
    fails: #"{"streams": [{"name": "a"}, {"name": "a", "namespace": null}]}"#,
    check: .catalog { catalog in repeated(catalog.streams.map { ($0.identity, $0.node) }) })

  static func repeated(_ streams: [(StreamIdentity, Node)]) -> [Breach] {
    var seen: Set<StreamIdentity> = []
    return streams.filter { !seen.insert($0.0).inserted }.map { identity, node in
      (node["name"] ?? node).breach(
        "the stream \(identity) is listed twice", remedy: "Give it another name or namespace, or delete it.")
    }
  }
}
