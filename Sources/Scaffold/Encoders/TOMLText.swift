import OrderedCollections
import Schema

/// Values as TOML.
enum TOMLText {
  static func append(_ data: JSON.Kind, to output: inout [UInt8]) throws(EncodingFault) {
    switch data {
    case .null:
      throw EncodingFault("TOML has no null", remedy: "Test the value with 'if', or give it a default.")
    case .bool(let truth): output.append(truth ? "true" : "false")
    case .number(let number): output.append(number.text)
    case .string(let text): QuotedText.append(text, to: &output)
    case .array(let list):
      output.append("[")
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(", ") }
        try append(element.kind, to: &output)
      }
      output.append("]")
    case .object(let members):
      output.append(members.isEmpty ? "{" : "{ ")
      for (index, (key, member)) in members.enumerated() {
        if index > 0 { output.append(", ") }
        appendKey(key, to: &output)
        output.append(" = ")
        try append(member.value.kind, to: &output)
      }
      output.append(members.isEmpty ? "}" : " }")
    }
  }

  private static func appendKey(_ key: String, to output: inout [UInt8]) {
    let isBare = !key.isEmpty && key.utf8.allSatisfy { $0.isWordPart || $0 == UInt8(ascii: "-") }
    if isBare { output.append(key) } else { QuotedText.append(key, to: &output) }
  }
}
