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
    case .bytes(let icon) where !Self.isSVG(icon): CheckOutcome(.failed, "\(file) is no SVG")
    case .bytes(let icon): CheckOutcome(.passed, "\(file), \(icon.count) bytes")
    }
  }

  /// The first element, behind prolog, comments and document type, is `svg`, and it is closed.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let isAside = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?")
      guard isAside else {
        let isRoot = rest.starts(with: "svg".utf8) || rest.starts(with: "svg:svg".utf8)
        return isRoot && (bytes.firstRange(of: "svg>".utf8) != nil || bytes.firstRange(of: "/>".utf8) != nil)
      }
      let end = rest.starts(with: "!--".utf8) ? Array("-->".utf8) : [UInt8(ascii: ">")]
      rest = rest.firstRange(of: end).map { rest[$0.upperBound...] } ?? []
    }
    return false
  }
}
