import OrderedCollections
import Schema

/// Values as Python literals, laid out as the common formatters do.
enum PythonLiteral {
  private static let lineLength = 100

  static func append(_ data: JSON.Kind, at spot: Spot, to output: inout [UInt8]) throws(EncodingFault) {
    if spot.endsLine {
      appendFitting(data, indentation: spot.indentation, column: spot.width, to: &output)
    } else {
      appendLine(data, to: &output)
    }
  }

  /// On one line where it fits, else one element a line with trailing commas.
  private static func appendFitting(
    _ data: JSON.Kind, indentation: Int, column: Int, to output: inout [UInt8]
  ) {
    var line: [UInt8] = []
    appendLine(data, to: &line)
    let width = column + line.count { $0 & 0xC0 != 0x80 } + 1
    switch data {
    case .array(let list) where width > lineLength && !list.isEmpty:
      output.append("[")
      for element in list {
        output.appendLine(indented: indentation + 4)
        appendFitting(element.kind, indentation: indentation + 4, column: indentation + 4, to: &output)
        output.append(",")
      }
      output.appendLine(indented: indentation)
      output.append("]")
    case .object(let members) where width > lineLength && !members.isEmpty:
      output.append("{")
      for (key, member) in members {
        output.appendLine(indented: indentation + 4)
        let start = output.count
        appendText(key, to: &output)
        output.append(": ")
        let column = indentation + 4 + output[start...].count { $0 & 0xC0 != 0x80 }
        appendFitting(member.value.kind, indentation: indentation + 4, column: column, to: &output)
        output.append(",")
      }
      output.appendLine(indented: indentation)
      output.append("}")
    default: output += line
    }
  }

  private static func appendLine(_ data: JSON.Kind, to output: inout [UInt8]) {
    switch data {
    case .null: output.append("None")
    case .bool(let truth): output.append(truth ? "True" : "False")
    case .number(let number): output.append(number.text)
    case .string(let text): appendText(text, to: &output)
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
        appendText(key, to: &output)
        output.append(": ")
        appendLine(member.value.kind, to: &output)
      }
      output.append("}")
    }
  }

  /// Double quotes, or single ones where they save escapes.
  private static func appendText(_ text: String, to output: inout [UInt8]) {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    let savesEscapes = text.utf8.count { $0 == double } > text.utf8.count { $0 == single }
    QuotedText.append(text, quote: savesEscapes ? single : double, to: &output)
  }
}
