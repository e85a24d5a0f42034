import Schema

/// Values in files whose text has no quotes.
enum PlainText {
  /// The text of a single value, free of control characters but line breaks and tabs.
  static func of(_ data: JSON.Kind) throws(EncodingFault) -> String {
    switch data {
    case .string(let text):
      try refuseControls(text)
      return text
    case .number(let number): return number.text
    case .bool(let truth): return truth ? "true" : "false"
    case .null:
      throw EncodingFault("null has no text", remedy: "Test the value with 'if', or give it a default.")
    case .array: throw EncodingFault("a list has no text here", remedy: "Loop over it, or use 'join'.")
    case .object: throw EncodingFault("a record has no text here", remedy: "Insert its members.")
    }
  }

  static func refuseLineBreaks(_ text: String, _ place: String) throws(EncodingFault) {
    guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      throw EncodingFault("\(place) cannot hold a line break", remedy: "Use 'line' to make it one line.")
    }
  }

  private static func refuseControls(_ text: String) throws(EncodingFault) {
    guard !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
      throw EncodingFault("the text holds a control character")
    }
  }

  /// As it is; text files have no syntax to break.
  static func appendLines(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    output.append(text)
  }

  /// A setting of an INI file: one line without blank at its ends.
  static func appendSetting(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    try refuseLineBreaks(text, "a setting")
    guard text.utf8.first?.isBlank != true, text.utf8.last?.isBlank != true else {
      throw EncodingFault("a setting cannot keep the blank at the ends of '\(text)'")
    }
    output.append(text)
  }

  /// The value of a Java property.
  static func appendProperty(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    if text.utf8.first?.isBlank == true { output.append("\\") }
    for unit in text.utf16 {
      switch unit {
      case 0x0A: output.append("\\n")
      case 0x09: output.append("\\t")
      case 0x5C: output.append("\\\\")
      case 0x20...0x7E: output.append(UInt8(unit))
      default:
        let digits = String(unit, radix: 16)
        output.append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      }
    }
  }

  /// A pattern that matches the text alone.
  static func appendPattern(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    try refuseLineBreaks(text, "a line of patterns")
    let trailing = text.utf8.reversed().prefix { $0 == 0x20 }.count
    for (index, byte) in text.utf8.enumerated() {
      let leads = index == 0 && (byte == UInt8(ascii: "#") || byte == UInt8(ascii: "!"))
      let trails = index >= text.utf8.count - trailing
      if leads || trails || "\\*?[".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }

  /// One part of a path: it can neither name a folder above nor make one.
  static func appendPathPart(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    let isSafe = text.utf8.allSatisfy { $0.isWordPart || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    guard !text.isEmpty, isSafe, text != ".", text != ".." else {
      throw EncodingFault(
        "'\(text)' is no part of a path: use letters, digits, '-', '_' and '.'",
        remedy: "Make a name of it with 'snake' or 'kebab'.")
    }
    output.append(text)
  }
}
