import Schema

/// Values as Java expressions.
enum JavaLiteral {
  static func append(_ data: JSON.Kind, to output: inout [UInt8]) throws(EncodingFault) {
    switch data {
    case .null: output.append("null")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .number(let number): try appendNumber(number, to: &output)
    case .string(let text): QuotedText.append(text, to: &output)
    case .array(let list):
      output.append("List.of(")
      for (index, element) in list.enumerated() {
        guard element.kind != .null else { throw EncodingFault("Java's List.of holds no null") }
        if index > 0 { output.append(", ") }
        try append(element.kind, to: &output)
      }
      output.append(")")
    case .object: throw EncodingFault("Java has no literal for a record", remedy: "Insert its members.")
    }
  }

  /// An `int`, a `long` or a `double`, whichever holds the number.
  private static func appendNumber(_ number: JSONNumber, to output: inout [UInt8]) throws(EncodingFault) {
    let isWhole = number.text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
    guard isWhole, Int32(number.text) == nil else { return output.append(number.text) }
    guard Int64(number.text) != nil else {
      throw EncodingFault("\(number.text) does not fit into Java's long")
    }
    output.append(number.text + "L")
  }
}

/// Values as Groovy expressions in a Gradle script.
enum GradleLiteral {
  static func append(_ data: JSON.Kind, to output: inout [UInt8]) throws(EncodingFault) {
    switch data {
    case .null: output.append("null")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .number(let number): output.append(number.text)
    case .string(let text): QuotedText.append(text, quote: UInt8(ascii: "'"), to: &output)
    case .array(let list):
      output.append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(", ") }
        try append(element.kind, to: &output)
      }
      output.append("]")
    case .object: throw EncodingFault("a record is not written into Gradle", remedy: "Insert its members.")
    }
  }
}
