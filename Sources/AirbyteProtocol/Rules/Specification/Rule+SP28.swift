import Findings
import Schema

extension Rule {
  static let sp28 = Rule(
    "SP-28", .error, "a destination says which sync modes it supports",
    why: "The platform offers only the modes that stand here, and none without the list.",
    source: "protocol schema, DestinationSyncMode; protocol documentation",
    passes: #"{"connectionSpecification": {}, "supported_destination_sync_modes": ["append"]}"#,
    fails: #"{"connectionSpecification": {}, "supported_destination_sync_modes": ["apend"]}"#,
    check: .specification { spec in
      guard let modes = spec.specification["supported_destination_sync_modes"] else {
        guard spec.kind == .destination else { return [] }
        return [
          spec.specification.breach("supported_destination_sync_modes is missing", remedy: modeRemedy)
        ]
      }
      guard modes.value.array?.isEmpty == false else {
        return [
          modes.breach("supported_destination_sync_modes must be a list with a mode", remedy: modeRemedy)
        ]
      }
      return modes.items.filter { !DestinationSyncMode.names.contains($0.string ?? "") }.map {
        $0.breach(
          "\(quote($0.value.text())) is no destination sync mode",
          remedy: suggest($0.string ?? "", of: DestinationSyncMode.names))
      }
    })

  private static let modeRemedy = "Write a list such as [\"append\", \"overwrite\"]."
}
