import Findings
import Schema

extension Rule {
  static let ct03 = Rule(
    "CT-03", .error, "each stream says which sync modes it supports",
    why: """
      The platform offers only the modes that stand here, and none without the list, which in December 2020 \
      could be left out.
      """,
    source: "protocol schema, AirbyteStream; acceptance test streams_has_sync_modes",
    passes: #"{"streams": [{"name": "a", "supported_sync_modes": ["full_refresh", "incremental"]}]}"#,
    fails: #"{"streams": [{"name": "a", "supported_sync_modes": []}]}"#,
    check: .catalog { catalog in
      catalog.streams.flatMap { stream -> [Breach] in
        if catalog.era == .december2020, stream.node["supported_sync_modes"] == nil { return [] }
        guard let modes = stream.node["supported_sync_modes"], modes.value.array?.isEmpty == false else {
          return [
            (stream.node["supported_sync_modes"] ?? stream.node).breach(
              "the stream \(stream.identity) has no sync mode",
              remedy: "Write \"supported_sync_modes\": [\"full_refresh\"], and incremental where it can.")
          ]
        }
        return modes.items.filter { !SyncMode.names.contains($0.string ?? "") }.map {
          $0.breach(
            "\(quote($0.string ?? $0.value.text())) is no sync mode",
            remedy: suggest($0.string ?? "", of: SyncMode.names))
        }
      }
    })
}
