/// One word or sign of an expression.
enum ExpressionToken: Equatable {
  case word(String)
  case text(String)
  case number(String)
  case sign(String)
  case end

  var shown: String {
    switch self {
    case .word(let text), .number(let text), .sign(let text): "'\(text)'"
    case .text: "a text"
    case .end: "the end"
    }
  }
}

/// Reads the words and signs of an expression from a stretch of a source text.
struct ExpressionScanner {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next token and where it starts.
  mutating func next() throws(TemplateFault) -> (token: ExpressionToken, offset: Int) {
    while offset < end, bytes[offset].isSpace { offset += 1 }
    let start = offset
    guard start < end else { return (.end, start) }
    let byte = bytes[start]
    if byte.isLetter || byte == UInt8(ascii: "_") { return (.word(take { $0.isWordPart }), start) }
    if byte.isDigit || byte == UInt8(ascii: "-") { return (.number(try number()), start) }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return (.text(try text()), start) }
    return (.sign(try sign()), start)
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < end, holds(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func number() throws(TemplateFault) -> String {
    let start = offset
    let negative = bytes[offset] == UInt8(ascii: "-")
    if negative { offset += 1 }
    let whole = take { $0.isDigit }
    guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else {
      throw TemplateFault("syntax", at: start, "a number starts with a digit other than a needless 0")
    }
    var text = (negative ? "-" : "") + whole
    if offset + 1 < end, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1].isDigit {
      offset += 1
      text += "." + take { $0.isDigit }
    }
    return text
  }

  private mutating func text() throws(TemplateFault) -> String {
    let start = offset
    let quote = bytes[offset]
    offset += 1
    var content: [UInt8] = []
    while offset < end, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < end {
        offset += 1
        content.append(bytes[offset] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[offset])
      } else {
        content.append(bytes[offset])
      }
      offset += 1
    }
    guard offset < end else { throw TemplateFault("syntax", at: start, "the text opened here is not closed") }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// One of `== != <= >= < > ( ) [ ] , . |`.
  private mutating func sign() throws(TemplateFault) -> String {
    let isDouble =
      offset + 1 < end && bytes[offset + 1] == UInt8(ascii: "=") && "=!<>".utf8.contains(bytes[offset])
    guard isDouble || "<>()[],.|".utf8.contains(bytes[offset]) else { throw meaningless() }
    let start = offset
    offset += isDouble ? 2 : 1
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func meaningless() -> TemplateFault {
    let shown = Character(Unicode.Scalar(bytes[offset] < 0x80 ? bytes[offset] : UInt8(ascii: "?")))
    return TemplateFault(
      "syntax", at: offset, "\(String(shown).debugDescription) has no meaning in an expression")
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
  var isLowercase: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { isUppercase || isLowercase }
  var isWordPart: Bool { isLetter || isDigit || self == 0x5F }
}
