import Changes
import Connectors
import Schema

/// Whether the connector has a picture of its own.
struct IconCheck {
  private let file: String

  init(_ facts: ChecklistItemFacts) { file = facts.file ?? "icon.svg" }

  private static let lock = ".hangar/lock.json"

  var inputs: [String] { [file, Self.lock] }

  func outcome(_ connector: Connector) -> CheckOutcome {
    switch connector.folder.read(file) {
    case .absent: .missing(file)
    case .unreadable(let reason): .unreadable(file, reason)
    case .bytes(let icon) where isTemplates(icon, connector.folder):
      CheckOutcome(.failed, "\(file) is still the one that came with the template")
    case .bytes(let icon) where !SVGText.isOne(icon): CheckOutcome(.failed, "\(file) is no SVG")
    case .bytes(let icon): CheckOutcome(.passed, "\(file), \(icon.count) bytes")
    }
  }

  /// Whether it is what the template made: no copy is kept of a file that an update leaves alone, but its hash.
  private func isTemplates(_ icon: [UInt8], _ folder: ConnectorFolder) -> Bool {
    guard let lock = folder.read(Self.lock).bytes.flatMap({ JSON.parse($0).value }) else { return false }
    let made = lock["files"]?.array?.first { $0["path"]?.string == file }
    return made?["sha256"]?.string == ContentHash(of: icon).hex
  }
}
