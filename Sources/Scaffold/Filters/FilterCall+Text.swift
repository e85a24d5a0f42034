import Schema

extension FilterCall {
  func identifier() throws(TemplateFault) -> TemplateValue {
    let name = Self.name(of: try inputText(), filter)
    guard !name.isEmpty else {
      throw fault("value.name", "'\(try inputText())' has no Latin letter or digit to make a name of")
    }
    return .identifier(name)
  }

  private static func name(of text: String, _ filter: Filter) -> String {
    switch filter {
    case .snake: Words.split(text).map(Words.lowercased).joined(separator: "_")
    case .kebab: Words.split(text).map(Words.lowercased).joined(separator: "-")
    case .screamingSnake: Words.split(text).map(Words.uppercased).joined(separator: "_")
    case .pascal: Words.split(text).map(Words.capitalized).joined()
    case .camel: Words.camel(Words.split(text))
    case .dockerName: Words.dockerName(text)
    default:
      text.utf8.split(separator: UInt8(ascii: "/")).map { Words.dockerName(String($0) ?? "") }
        .filter { !$0.isEmpty }.map { ":" + $0 }.joined()
    }
  }

  func text() throws(TemplateFault) -> TemplateValue {
    let text = try inputText()
    switch filter {
    case .upper: return .text(text.uppercased())
    case .lower: return .text(text.lowercased())
    case .line: return .text(Self.line(text))
    case .startsWith: return .truth(text.utf8.starts(with: try argumentText(0).utf8))
    case .endsWith: return .truth(text.utf8.reversed().starts(with: try argumentText(0).utf8.reversed()))
    case .replace: return .text(try replaced(in: text))
    case .placeholders: return .text(try withPlaceholders(text))
    default: return .text(Words.titled(text))
    }
  }

  /// One line: every stretch of blank and line breaks becomes one space.
  static func line(_ text: String) -> String {
    text.utf8.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  private func replaced(in text: String) throws(TemplateFault) -> String {
    let old = Array(try argumentText(0).utf8)
    let new = Array(try argumentText(1).utf8)
    guard !old.isEmpty else { throw fault("filter.arguments", "'replace' needs something to look for") }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The parts of a text between separators, without the blanks around them; blank ones are left out.
  func parts() throws(TemplateFault) -> [JSON] {
    let separator = Array(try argumentText(0).utf8)
    guard separator.count == 1 else {
      throw fault("filter.arguments", "'split' takes one character to look for")
    }
    return try inputText().utf8.split(separator: separator[0])
      .map { Self.line(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }.map { JSON($0) }
  }

  /// The text with the braces around each name replaced.
  private func withPlaceholders(_ text: String) throws(TemplateFault) -> String {
    let (open, close) = (try argumentText(0), try argumentText(1))
    return text.unicodeScalars.map { $0 == "{" ? open : $0 == "}" ? close : String($0) }.joined()
  }

  /// A text with another behind it, a list with another behind it, or the sum of two whole numbers.
  func sum() throws(TemplateFault) -> TemplateValue {
    if let left = input.text, let right = arguments[0].text { return .text(left + right) }
    if let left = input.list, let right = arguments[0].list { return .data(.array(left + right)) }
    guard let left = input.integer, let right = arguments[0].integer else {
      throw wrongInput("two texts, two lists or two whole numbers")
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw fault("type", "the sum is too large") }
    return .integer(sum)
  }
}
