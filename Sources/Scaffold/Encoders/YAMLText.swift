import OrderedCollections
import Schema

/// Values as YAML 1.1 and 1.2 read alike.
enum YAMLText {
  /// A list or record as a block where only a key or blank stands before it on the line, else in flow style.
  static func append(_ data: JSON.Kind, at spot: Spot, to output: inout [UInt8]) throws(EncodingFault) {
    guard spot.endsLine, isBlock(data), let place = blockPlace(spot.prefix) else {
      return appendFlow(data, to: &output)
    }
    switch place {
    case .behindKey(let indentation):
      while output.last?.isBlank == true { output.removeLast() }
      output.appendLine(indented: indentation + 2)
      appendBlock(data, indentation: indentation + 2, to: &output)
    case .here(let indentation): appendBlock(data, indentation: indentation, to: &output)
    }
  }

  private static func isBlock(_ data: JSON.Kind) -> Bool {
    switch data {
    case .array(let list): !list.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private enum BlockPlace {
    /// The key's line is indented by so many columns, dashes among them.
    case behindKey(Int)
    case here(Int)
  }

  private static func blockPlace(_ prefix: ArraySlice<UInt8>) -> BlockPlace? {
    var rest = prefix
    while rest.first == 0x20 || rest.starts(with: [UInt8(ascii: "-"), 0x20]) { rest = rest.dropFirst() }
    let indentation = prefix.count - rest.count
    guard !rest.isEmpty else { return .here(indentation) }
    while rest.last == 0x20 { rest = rest.dropLast() }
    guard rest.last == UInt8(ascii: ":"), !rest.contains(UInt8(ascii: "#")),
      !rest.contains(UInt8(ascii: "{")), !rest.contains(UInt8(ascii: "["))
    else { return nil }
    return .behindKey(indentation)
  }

  /// The first line goes where the output stands; the others stand `indentation` spaces in.
  private static func appendBlock(_ data: JSON.Kind, indentation: Int, to output: inout [UInt8]) {
    switch data {
    case .array(let list):
      for (index, element) in list.enumerated() {
        if index > 0 { output.appendLine(indented: indentation) }
        output.append("- ")
        if isBlock(element.kind) {
          appendBlock(element.kind, indentation: indentation + 2, to: &output)
        } else {
          appendFlow(element.kind, to: &output)
        }
      }
    case .object(let members):
      for (index, (key, member)) in members.enumerated() {
        if index > 0 { output.appendLine(indented: indentation) }
        appendText(key, inFlow: false, to: &output)
        output.append(":")
        appendMember(member.value.kind, indentation: indentation, to: &output)
      }
    default: appendFlow(data, to: &output)
    }
  }

  private static func appendMember(_ data: JSON.Kind, indentation: Int, to output: inout [UInt8]) {
    if isBlock(data) {
      output.appendLine(indented: indentation + 2)
      appendBlock(data, indentation: indentation + 2, to: &output)
    } else {
      output.append(" ")
      appendFlow(data, to: &output)
    }
  }

  private static func appendFlow(_ data: JSON.Kind, inFlow: Bool = false, to output: inout [UInt8]) {
    switch data {
    case .null: output.append("null")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .number(let number): output.append(numberText(number))
    case .string(let text): appendText(text, inFlow: inFlow, to: &output)
    case .array(let list):
      output.append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(", ") }
        appendFlow(element.kind, inFlow: true, to: &output)
      }
      output.append("]")
    case .object(let members):
      output.append("{")
      for (index, (key, member)) in members.enumerated() {
        if index > 0 { output.append(", ") }
        appendText(key, inFlow: true, to: &output)
        output.append(": ")
        appendFlow(member.value.kind, inFlow: true, to: &output)
      }
      output.append("}")
    }
  }

  /// YAML 1.1 wants a point before an exponent and a sign in it.
  private static func numberText(_ number: JSONNumber) -> String {
    let parts = number.text.split { $0 == "e" || $0 == "E" }
    guard parts.count == 2 else { return number.text }
    let mantissa = parts[0].contains(".") ? parts[0] : parts[0] + ".0"
    let signed = parts[1].hasPrefix("-") || parts[1].hasPrefix("+")
    return "\(mantissa)e\(signed ? "" : "+")\(parts[1])"
  }

  private static func appendText(_ text: String, inFlow: Bool, to output: inout [UInt8]) {
    if isPlain(text, inFlow: inFlow) { output.append(text) } else { QuotedText.append(text, to: &output) }
  }
}
