import Findings
import Schema

extension Rule {
  static let cc02 = Rule(
    "CC-02", .error, "the chosen destination sync mode is one that the destination supports",
    why: "A destination refuses the whole write for a mode it does not know.",
    source: "protocol documentation",
    passes: Example(
      #"{"streams": [{"stream": {"name": "a"}, "destination_sync_mode": "append"}]}"#,
      beside: [(.destinationSpec, #"{"supported_destination_sync_modes": ["append"]}"#)]),
    fails: Example(
      #"{"streams": [{"stream": {"name": "a"}, "destination_sync_mode": "overwrite"}]}"#,
      beside: [(.destinationSpec, #"{"supported_destination_sync_modes": ["append"]}"#)]),
    check: .configuredCatalog { catalog in
      let supported = catalog.destination.flatMap { Node($0)["supported_destination_sync_modes"]?.strings }
      return catalog.streams.compactMap { configured in
        guard let written = configured.node["destination_sync_mode"] else {
          return configured.node.breach(
            "\(configured.identity) has no destination_sync_mode", remedy: "Write append.")
        }
        let allowed = supported ?? DestinationSyncMode.names
        guard !allowed.contains(written.string ?? "") else { return nil }
        return written.breach(
          "\(quote(written.string ?? written.value.text())) is not among the modes \(list(allowed))",
          remedy: suggest(written.string ?? "", of: allowed))
      }
    })
}
