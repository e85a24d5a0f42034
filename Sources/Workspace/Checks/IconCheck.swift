import Connectors

/// Whether the connector has a picture of its own.
struct IconCheck {
  private let file: String

  init(_ facts: ChecklistItemFacts) { file = facts.file ?? "icon.svg" }

  /// What the template made, which an update keeps.
  private var base: String { ".hangar/base/\(file).base" }

  var inputs: [String] { [file, base] }

  func outcome(_ connector: Connector) -> CheckOutcome {
    switch connector.folder.read(file) {
    case .absent: .missing(file)
    case .unreadable(let reason): .unreadable(file, reason)
    case .bytes(let icon) where icon == connector.folder.read(base).bytes:
      CheckOutcome(.failed, "\(file) is still the one that came with the template")
    case .bytes(let icon) where !SVGText.isOne(icon): CheckOutcome(.failed, "\(file) is no SVG")
    case .bytes(let icon): CheckOutcome(.passed, "\(file), \(icon.count) bytes")
    }
  }
}
