import Findings

extension Rule {
  static let cc10 = Rule(
    "CC-10", .warning, "each stream is still as the source describes it",
    why:
      "The part under stream is the source's to write; edited or outdated, it promises what does not come.",
    source: "protocol documentation",
    passes: Example(
      #"{"streams": [{"stream": {"name": "a", "json_schema": {}}}]}"#,
      beside: [(.discoveredCatalog, #"{"streams": [{"name": "a", "json_schema": {}}]}"#)]),
    fails: Example(
      #"{"streams": [{"stream": {"name": "b", "json_schema": {}}}]}"#,
      beside: [(.discoveredCatalog, #"{"streams": [{"name": "a", "json_schema": {}}]}"#)]),
    check: .configuredCatalog { catalog in
      guard let discovered = catalog.discovered else { return [] }
      let known = Dictionary(discovered.streams.map { ($0.identity, $0.node.value) }) { first, _ in first }
      return catalog.streams.flatMap { configured -> [Breach] in
        guard let current = known[configured.identity] else {
          let names = discovered.streams.map(\.identity.name)
          return [
            configured.stream.node.breach(
              "the source has no stream \(configured.identity)",
              remedy: suggest(configured.identity.name, of: names))
          ]
        }
        return configured.stream.node.differences(from: current).prefix(10).map {
          $0.node.breach("\($0.what) than the source describes it", remedy: "Discover again and choose anew.")
        }
      }
    })
}
