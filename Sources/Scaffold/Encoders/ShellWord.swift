import Schema

/// Values as words of a POSIX shell; a list is its elements as words.
enum ShellWord {
  static func append(_ data: JSON.Kind, to output: inout [UInt8]) throws(EncodingFault) {
    if case .array(let list) = data {
      for (index, element) in list.enumerated() {
        if index > 0 { output.append(" ") }
        appendWord(try PlainText.of(element.kind), to: &output)
      }
    } else {
      appendWord(try PlainText.of(data), to: &output)
    }
  }

  private static func appendWord(_ text: String, to output: inout [UInt8]) {
    let isBare = !text.isEmpty && text.utf8.allSatisfy { $0.isWordPart || "./:=@%+,-".utf8.contains($0) }
    guard !isBare else { return output.append(text) }
    output.append("'")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { output.append("'\\''") } else { output.append(byte) }
    }
    output.append("'")
  }
}

/// Values as words of a Dockerfile; a list is the JSON form of `ENTRYPOINT` and `CMD`.
enum DockerWord {
  static func append(_ data: JSON.Kind, to output: inout [UInt8]) throws(EncodingFault) {
    if case .array = data { return JSONText.appendLine(data, to: &output) }
    let text = try PlainText.of(data)
    let isBare = !text.isEmpty && text.utf8.allSatisfy { $0.isWordPart || "./:@+,-".utf8.contains($0) }
    guard !isBare else { return output.append(text) }
    output.append("\"")
    try appendQuoted(text, to: &output)
    output.append("\"")
  }

  static func appendQuoted(_ text: String, to output: inout [UInt8]) throws(EncodingFault) {
    try PlainText.refuseLineBreaks(text, "a word of a Dockerfile")
    for byte in text.utf8 {
      if "\\\"$".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }
}
