import Findings
import Schema

extension Rule {
  static let cc01 = Rule(
    "CC-01", .error, "the chosen sync mode is one that the stream supports",
    why: "The source has no code for another one, and most fail in the middle of the read.",
    source: "protocol documentation",
    passes: """
      {"streams": [{"stream": {"name": "a", "supported_sync_modes": ["full_refresh"]},
        "sync_mode": "full_refresh"}]}
      """,
    fails: """
      {"streams": [{"stream": {"name": "a", "supported_sync_modes": ["full_refresh"]},
        "sync_mode": "incremental"}]}
      """,
    check: .configuredCatalog { catalog in
      catalog.streams.compactMap { configured in
        let modes = configured.stream.syncModes
        guard let written = configured.node["sync_mode"] else {
          return configured.node.breach(
            "\(configured.identity) has no sync_mode", remedy: "Write full_refresh or incremental.")
        }
        guard !modes.isEmpty, !modes.contains(written.string ?? "") else { return nil }
        return written.breach(
          "\(configured.identity) supports \(list(modes)), not \(quote(written.value.string ?? written.value.text()))",
          remedy: suggest(written.string ?? "", of: modes))
      }
    })
}
