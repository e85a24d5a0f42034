package import Schema

/// A rule that an answer has to obey; a closed list, so that no template runs code.
package enum Validator: Equatable, Sendable {
  case connectorName
  case identifier
  case imageName
  /// Three numbers, as in `0.1.0`.
  case version
  /// `placeholders` is the id of the list of fields whose names may stand in braces.
  case url(mayBeEmpty: Bool, placeholders: String?)
  case minLength(Int)
  case maxLength(Int)
  case minCount(Int)
  case minimum(JSONNumber)
  case maximum(JSONNumber)
  case pattern(String, message: String)

  static let names = usage.keys.sorted()

  /// How each is written.
  static let usage = [
    "connector_name": "connector_name", "identifier": "identifier", "image_name": "image_name",
    "version": "version", "url": "url, or {url: {empty: true, placeholders: the id of a question}}",
    "min_length": "{min_length: 1}", "max_length": "{max_length: 60}", "min_count": "{min_count: 1}",
    "minimum": "{minimum: 0}", "maximum": "{maximum: 100}",
    "pattern": "{pattern: '^[a-z]+$', message: 'what is asked for, in words'}",
  ]

  /// What a pattern has wrong; nil where it can be read, or there is none.
  static func fault(in value: JSON) -> String? {
    guard let source = value["pattern"]?.string else { return nil }
    do throws(PatternFault) {
      _ = try Pattern(source)
      return nil
    } catch {
      return "the pattern '\(source)' cannot be read: \(error.message)"
    }
  }

  /// Reads a name, or a record with the name and its arguments; nil when it is neither.
  init?(reading value: JSON) {
    if let name = value.string {
      guard let validator = Self.plain[name] else { return nil }
      self = validator
    } else if let pattern = value["pattern"]?.string, let message = value["message"]?.string,
      value.members.count == 2,
      (try? Pattern(pattern)) != nil
    {
      self = .pattern(pattern, message: message)
    } else {
      guard value.members.count == 1, let (name, argument) = value.members.first,
        let validator = Self.applied(name, argument)
      else { return nil }
      self = validator
    }
  }

  private static let plain: [String: Validator] = [
    "connector_name": .connectorName, "identifier": .identifier, "image_name": .imageName,
    "version": .version, "url": .url(mayBeEmpty: false, placeholders: nil),
  ]

  private static func applied(_ name: String, _ argument: JSON) -> Validator? {
    switch name {
    case "min_length": argument.int.map(Validator.minLength)
    case "max_length": argument.int.map(Validator.maxLength)
    case "min_count": argument.int.map(Validator.minCount)
    case "minimum": argument.number.map(Validator.minimum)
    case "maximum": argument.number.map(Validator.maximum)
    case "url":
      argument.members.allSatisfy { $0.key == "empty" || $0.key == "placeholders" }
        ? .url(mayBeEmpty: argument["empty"]?.bool ?? false, placeholders: argument["placeholders"]?.string)
        : nil
    default: nil
    }
  }

  /// The answer that has to be known before this one is judged.
  var reference: String? {
    if case .url(_, let placeholders) = self { placeholders } else { nil }
  }

  /// What is wrong with a value that has the question's type; nil when it obeys.
  func fault(of value: JSON, fieldNames: [String]) -> String? {
    switch self {
    case .connectorName: value.string.flatMap(NameRules.faultOfConnectorName)
    case .imageName: value.string.flatMap(NameRules.faultOfImageName)
    case .identifier:
      value.string.flatMap {
        NameRules.isIdentifier($0)
          ? nil : "'\($0)' is no identifier: use small letters, digits and '_', a letter first"
      }
    case .version:
      value.string.flatMap {
        Self.isVersion($0) ? nil : "'\($0)' is no version: write three numbers, such as 0.1.0"
      }
    case .url(let mayBeEmpty, let placeholders):
      value.string.flatMap { Self.faultOfURL($0, mayBeEmpty, placeholders == nil ? nil : fieldNames) }
    case .minLength, .maxLength, .minCount: Self.faultOfLength(value, self)
    case .minimum(let bound):
      value.number.flatMap { $0.isLess(than: bound) ? "\($0.text) is below \(bound.text)" : nil }
    case .maximum(let bound):
      value.number.flatMap { bound.isLess(than: $0) ? "\($0.text) is above \(bound.text)" : nil }
    case .pattern(let pattern, let message):
      value.string.flatMap { Self.matches($0, pattern) ? nil : "'\($0)' does not fit: \(message)" }
    }
  }

  private static func isVersion(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy {
        !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(\.isDigit) && ($0.count == 1 || $0.first != 0x30)
      }
  }

  private static func faultOfURL(_ url: String, _ mayBeEmpty: Bool, _ names: [String]?) -> String? {
    if url.isEmpty { return mayBeEmpty ? nil : "an address is needed" }
    guard let names else { return NameRules.faultOfURL(url) }
    return NameRules.faultOfPlaceholders(url, names: names)
      ?? NameRules.faultOfURL(NameRules.withoutPlaceholders(url))
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    do {
      if case .matches = try Pattern(pattern).search(text) { return true }
      return false
    } catch {
      // The definition's reader has compiled it, so this is a pattern that nobody could obey.
      return false
    }
  }

  private static func faultOfLength(_ value: JSON, _ rule: Validator) -> String? {
    let length = value.string?.unicodeScalars.count ?? 0
    switch rule {
    case .minLength(let limit):
      return length < limit ? "at least \(limit) characters are needed, not \(length)" : nil
    case .maxLength(let limit):
      return length > limit ? "at most \(limit) characters have room, not \(length)" : nil
    case .minCount(let limit):
      let count = value.array?.count ?? 0
      return count < limit ? "at least \(limit) \(limit == 1 ? "is" : "are") needed" : nil
    default: return nil
    }
  }
}
