package import Schema

/// What an expression yields while a template is rendered.
package enum TemplateValue: Equatable, Sendable {
  case data(JSON.Kind)
  /// Made by a naming filter: inserted bare in every file.
  case identifier(String)
  /// Data with the context that `as` asked for; it can only be inserted.
  indirect case inContext(TemplateValue, EncodingContext)
  /// The state of the innermost loop, known as `loop`.
  case loop(index: Int, count: Int)
  /// Declared, but its question does not apply, so there is no answer.
  case absent
}

extension TemplateValue {
  static func text(_ text: String) -> TemplateValue { .data(.string(text)) }
  static func truth(_ truth: Bool) -> TemplateValue { .data(.bool(truth)) }
  static func integer(_ number: Int) -> TemplateValue { .data(.number(JSONNumber(number))) }

  /// The value's text, of data or of an identifier.
  package var text: String? {
    switch self {
    case .identifier(let text), .data(.string(let text)): text
    default: nil
    }
  }

  var list: [JSON]? {
    if case .data(.array(let list)) = self { list } else { nil }
  }

  var integer: Int? {
    if case .data(.number(let number)) = self { Int(number.text) } else { nil }
  }

  /// The value as data; nil for what can only be tested or inserted.
  var data: JSON.Kind? {
    switch self {
    case .data(let data): data
    case .identifier(let text): .string(text)
    case .absent: .null
    case .inContext, .loop: nil
    }
  }

  var isNull: Bool { self == .absent || self == .data(.null) }

  /// The type's name in messages, with its article.
  var typeName: String {
    switch self {
    case .data(.null), .absent: "null"
    case .data(.bool): "a boolean"
    case .data(.number): "a number"
    case .data(.string): "a text"
    case .data(.array): "a list"
    case .data(.object): "a record"
    case .identifier: "an identifier"
    case .inContext: "a text made by 'as'"
    case .loop: "the loop's state"
    }
  }

  /// Whether a condition holds; nil where the type has no truth.
  ///
  /// A list or text is true when it is not empty; what may be missing is true when it is there.
  var truth: Bool? {
    switch self {
    case .data(.bool(let truth)): truth
    case .data(.null), .absent: false
    case .data(.array(let list)): !list.isEmpty
    case .data(.object): true
    case .data(.string(let text)), .identifier(let text): !text.isEmpty
    case .data(.number), .inContext, .loop: nil
    }
  }
}
