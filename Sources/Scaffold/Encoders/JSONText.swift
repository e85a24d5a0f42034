import OrderedCollections
import Schema

/// Values as JSON.
enum JSONText {
  /// Over several lines with two spaces where the value ends its line, else on one line.
  static func append(_ data: JSON.Kind, at spot: Spot, to output: inout [UInt8]) {
    if spot.endsLine {
      appendLines(data, indentation: spot.indentation, to: &output)
    } else {
      appendLine(data, to: &output)
    }
  }

  static func appendLine(_ data: JSON.Kind, to output: inout [UInt8]) {
    switch data {
    case .null: output.append("null")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .number(let number): output.append(number.text)
    case .string(let text): QuotedText.append(text, to: &output)
    case .array(let list):
      output.append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(", ") }
        appendLine(element.kind, to: &output)
      }
      output.append("]")
    case .object(let members):
      output.append("{")
      for (index, (key, member)) in members.enumerated() {
        if index > 0 { output.append(", ") }
        QuotedText.append(key, to: &output)
        output.append(": ")
        appendLine(member.value.kind, to: &output)
      }
      output.append("}")
    }
  }

  /// Lines after the first stand `indentation` spaces in.
  static func appendLines(_ data: JSON.Kind, indentation: Int, to output: inout [UInt8]) {
    switch data {
    case .array(let list) where !list.isEmpty:
      output.append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(",") }
        output.appendLine(indented: indentation + 2)
        appendLines(element.kind, indentation: indentation + 2, to: &output)
      }
      output.appendLine(indented: indentation)
      output.append("]")
    case .object(let members) where !members.isEmpty:
      output.append("{")
      for (index, (key, member)) in members.enumerated() {
        if index > 0 { output.append(",") }
        output.appendLine(indented: indentation + 2)
        QuotedText.append(key, to: &output)
        output.append(": ")
        appendLines(member.value.kind, indentation: indentation + 2, to: &output)
      }
      output.appendLine(indented: indentation)
      output.append("}")
    default: appendLine(data, to: &output)
    }
  }
}
