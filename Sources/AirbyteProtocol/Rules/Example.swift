/// What a rule looks at, as text, so that an explanation can show it.
package struct Example: Sendable, ExpressibleByStringLiteral {
  /// One JSON value, or protocol messages with one on each line.
  package let text: String
  /// What the rule needs besides, as JSON or as one word, in the order it is shown.
  package let beside: [(Companion, String)]

  package enum Companion: String, Sendable {
    case command, config, spec
    case earlierVersion = "earlier version"
    case expected = "expected spec"
    case configuredCatalog = "configured catalog"
    case discoveredCatalog = "discovered catalog"
    case destinationSpec = "destination's spec"
    case sentMessages = "messages sent to the destination"
    case earlierRead = "earlier read"
  }

  package init(_ text: String, beside: [(Companion, String)] = []) {
    self.text = text
    self.beside = beside
  }

  package init(stringLiteral text: String) { self.init(text) }

  package subscript(_ companion: Companion) -> String? { beside.first { $0.0 == companion }?.1 }
}
