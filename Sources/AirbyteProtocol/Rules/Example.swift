/// What a rule looks at, as text, so that an explanation can show it.
package struct Example: Sendable, ExpressibleByStringLiteral {
  /// One JSON value, or protocol messages with one on each line.
  ///
  /// In messages, pictures stand for what cannot be shown; see ``bytes``.
  package let text: String
  /// What the rule needs besides, as JSON, messages or one word, in the order it is shown.
  package let beside: [(Companion, String)]

  package enum Companion: String, Sendable {
    case command, config, spec, era
    case earlierVersion = "earlier version"
    case expected = "expected spec"
    case configuredCatalog = "configured catalog"
    case discoveredCatalog = "discovered catalog"
    case destinationSpec = "destination's spec"
    case sentMessages = "messages sent to the destination"
    case earlierRead = "earlier read"
  }

  package init(_ lines: String..., beside: [(Companion, String)] = []) {
    text = lines.joined(separator: "\n")
    self.beside = beside
  }

  package init(stringLiteral text: String) { self.init(text) }

  package subscript(_ companion: Companion) -> String? { beside.first { $0.0 == companion }?.1 }
}

extension Example {
  /// The messages as a connector would print them, with a line break at the end.
  ///
  /// `␀` and `␍` stand for these control characters, `␄` for the end of the output with no line break,
  /// `�` for a byte that is not UTF-8, and `⋯` for sixteen million letters.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "␀": bytes.append(0x00)
      case "␍": bytes.append(0x0D)
      case "␄": return bytes
      case "�": bytes.append(0xFC)
      case "⋯": bytes += [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 24)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    return bytes + [0x0A]
  }
}
