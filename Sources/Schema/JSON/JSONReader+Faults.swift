import Findings

/// The sentences for what a JSON text has wrong.
extension JSONReader {
  mutating func report(_ fault: Unreadable) {
    let span = cursor.span(of: fault.bytes, in: bytes)
    let place = Place(file: file, span: span)
    findings.append(Finding(fault.rule, .error, at: place, fault.message, remedy: fault.remedy))
  }

  mutating func report(duplicate key: String, at span: TextSpan, earlier: TextSpan?) {
    guard findings.count < Parsed.limit else { return }
    findings.append(
      Finding(
        "json.key.duplicate", .warning, at: Place(file: file, span: span),
        "the key \(quoted(key)) stands twice in one object"
          + (earlier.map { ", first on line \($0.start.line)" } ?? "") + "; the last one counts",
        remedy: "Keep one of the two."))
  }

  /// Looks at how the text starts: a mark of UTF-8 is passed over with a warning, UTF-16 is refused.
  mutating func readMark() throws(Unreadable) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      cursor = TextCursor(startingAt: 3)
      let start = TextPosition(line: 1, column: 1, offset: 0)
      findings.append(
        Finding(
          "json.encoding.mark", .warning,
          at: Place(file: file, span: TextSpan(start, cursor.position)),
          "the text starts with a byte order mark, at which many readers of JSON stop",
          remedy: "Save the file as UTF-8 without a byte order mark."))
    } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.prefix(2).contains(0)
    {
      throw Unreadable(
        rule: "json.encoding.utf8", bytes: 0..<min(2, bytes.count),
        message: "the text is in UTF-16 or UTF-32, JSON must be in UTF-8",
        remedy: "Save the file as UTF-8.")
    }
  }

  func syntax(_ message: String, remedy: String? = nil) -> Unreadable {
    Unreadable(
      rule: "json.syntax", bytes: index..<min(index + 1, bytes.count), message: message, remedy: remedy)
  }

  func trailing() -> Unreadable { syntax("\(here) stands behind the end of the value") }

  func notAValue() -> Unreadable {
    switch byte {
    case UInt8(ascii: "'"):
      return syntax("a string must stand in double quotes", remedy: "Write \" for ' around the string.")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      return syntax("JSON has no comments", remedy: "Delete the comment.")
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      return syntax("a number must start with a digit or '-', not with '\(excerpt(index..<index + 1))'")
    default: return syntax("a value must stand here, not \(here)")
    }
  }

  func notAKey(opened: Int) -> Unreadable {
    switch byte {
    case UInt8(ascii: "'"):
      syntax("a key must stand in double quotes", remedy: "Write \" for ' around the key.")
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      syntax("JSON has no comments", remedy: "Delete the comment.")
    default:
      index == bytes.count
        ? unclosed(Ascii.closeBrace, opened: opened)
        : syntax("a key in double quotes must stand here, not \(here)")
    }
  }

  func unknownWord(_ word: Range<Int>) -> Unreadable {
    let text = excerpt(word)
    let meant =
      ["true", "false", "null"].first { $0 == text.lowercased() }
      ?? (["none", "nan", "infinity"].contains(text.lowercased()) ? "null" : nil)
    return Unreadable(
      rule: "json.syntax.word", bytes: word,
      message: "'\(text)' is not a JSON value; only true, false and null are words",
      remedy: meant.map { "Write \($0)." } ?? "Put the text in double quotes.")
  }

  func unclosed(_ closing: UInt8, opened: Int) -> Unreadable {
    let mark = Character(UnicodeScalar(closing))
    guard index == bytes.count else { return syntax("a ',' or '\(mark)' must stand here, not \(here)") }
    var opening = TextCursor()
    let line = opening.position(at: opened, in: bytes).line
    let name = closing == Ascii.closeBrace ? "object" : "array"
    return syntax(
      "the text ends inside the \(name) that starts on line \(line)", remedy: "Add the '\(mark)'.")
  }

  func controlInString(_ byte: UInt8, opened: Int) -> Unreadable {
    guard byte == 0x0A || byte == 0x0D else {
      return syntax(
        "the control character U+\(hexadecimal(byte)) stands in a string",
        remedy: byte == 0x09 ? "Write \\t for it." : "Write \\u\(hexadecimal(byte)) for it.")
    }
    return Unreadable(
      rule: "json.syntax.string", bytes: opened..<index,
      message: "the string has no closing quote on its line",
      remedy: "Add the quote, or write \\n where the line breaks.")
  }

  func unclosedString(_ opened: Int) -> Unreadable {
    Unreadable(
      rule: "json.syntax.string", bytes: opened..<opened + 1,
      message: "the string that starts here has no closing quote", remedy: "Add the quote.")
  }

  func unknownEscape(_ start: Int) -> Unreadable {
    Unreadable(
      rule: "json.syntax.escape", bytes: start..<min(start + 2, bytes.count),
      message:
        "'\(excerpt(start..<start + 2))' is no escape of JSON's; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
      remedy: "Write \\\\ where a backslash is meant.")
  }

  func notUTF8(_ range: Range<Int>) -> Unreadable {
    let offset = firstNotUTF8(in: bytes[range]) ?? range.lowerBound
    return Unreadable(
      rule: "json.encoding.utf8", bytes: offset..<offset + 1,
      message: "the byte 0x\(hexadecimal(bytes[offset]).suffix(2)) is not UTF-8 here",
      remedy: "Save the file as UTF-8.")
  }
}

/// A key or value in quotes, short enough for a sentence.
func quoted(_ text: String) -> String { "'\(shortened(text))'" }

/// A text cut to the length that a sentence bears.
func shortened(_ text: String) -> String {
  text.utf8.count > 60 && text.unicodeScalars.count > 60
    ? String(text.unicodeScalars.prefix(60)) + "…" : text
}

/// Four hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return String(repeating: "0", count: 4 - digits.count) + digits
}

/// The offset of the first byte that is not part of well-formed UTF-8.
func firstNotUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
  var parser = Unicode.UTF8.ForwardParser()
  var input = bytes.makeIterator()
  var offset = bytes.startIndex
  while true {
    switch parser.parseScalar(from: &input) {
    case .valid(let scalar): offset += scalar.count
    case .error: return offset
    case .emptyInput: return nil
    }
  }
}
