import Findings

extension Rule {
  static let cc08 = Rule(
    "CC-08", .error, "no stream is configured twice",
    why: "Records name their stream by name and namespace, so both would take the same records.",
    source: "protocol documentation",
    passes: #"{"streams": [{"stream": {"name": "a"}}, {"stream": {"name": "a", "namespace": "x"}}]}"#,
    fails: #"{"streams": [{"stream": {"name": "a"}}, {"stream": {"name": "a"}}]}"#,
    check: .configuredCatalog { catalog in
      repeated(catalog.streams.map { ($0.identity, $0.stream.node) })
    })
}
