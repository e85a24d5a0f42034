/// Values as the text of a Markdown document.
enum MarkdownText {
  /// Line breaks are kept where the value is alone on its line, and are spaces elsewhere.
  static func append(_ text: String, at spot: Spot, to output: inout [UInt8]) throws(EncodingFault) {
    let isAlone = spot.endsLine && spot.prefix.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard isAlone else { return appendLine(FilterCall.line(text), opensLine: false, to: &output) }
    let prefix = Array(spot.prefix)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        output.append("\n")
        output += line.isEmpty ? [] : prefix
      }
      appendLine(FilterCall.line(String(line)), opensLine: true, to: &output)
    }
  }

  private static func appendLine(_ line: String, opensLine: Bool, to output: inout [UInt8]) {
    let bytes = Array(line.utf8)
    var isNumber = opensLine
    for (index, byte) in bytes.enumerated() {
      let opens = opensLine && index == 0 && "#+-=>~".utf8.contains(byte)
      let numbers = isNumber && index > 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")"))
      isNumber = isNumber && byte.isDigit
      switch byte {
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">") where !opens: output.append("&gt;")
      case UInt8(ascii: "&"): output.append(startsEntity(bytes, index) ? "&amp;" : "&")
      default:
        if opens || numbers || needsBackslash(bytes, index) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
    }
  }

  private static func startsEntity(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return bytes[index + 1].isLetter || bytes[index + 1] == UInt8(ascii: "#")
  }

  private static let marks = Array("\\`*[]|~".utf8)

  /// An underscore inside a word starts no emphasis.
  private static func needsBackslash(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "_") else { return marks.contains(bytes[index]) }
    let isInside = index > 0 && index + 1 < bytes.count
    return !(isInside && bytes[index - 1].isWordPart && bytes[index + 1].isWordPart)
  }
}

/// Values as the text of an element or attribute.
enum XMLText {
  static func append(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      case UInt8(ascii: "'"): output.append("&#39;")
      default: output.append(byte)
      }
    }
  }
}
