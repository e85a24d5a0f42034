import Schema

extension Syntax {
  /// One line of text that cannot end the comment it stands in.
  func comment(_ text: String, into output: inout [UInt8]) throws(EncodingFault) {
    let line = FilterCall.line(String(text.unicodeScalars.filter { !QuotedText.isHidden($0) || $0 == "\n" }))
    switch self {
    case .json, .jsonLines: throw EncodingFault("JSON has no comments")
    case .markdown, .xml:
      output.append(Self.separated(line, after: UInt8(ascii: "-"), before: UInt8(ascii: "-")))
    case .java, .gradle:
      let closed = Self.separated(line, after: UInt8(ascii: "*"), before: UInt8(ascii: "/"))
      output.append(Self.separated(closed, after: UInt8(ascii: "\\"), before: UInt8(ascii: "u")))
    default: output.append(line)
    }
  }

  /// The text with a space between each such pair of signs.
  private static func separated(_ text: String, after first: UInt8, before second: UInt8) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == second, bytes.last == first { bytes.append(UInt8(ascii: " ")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lines of a documentation comment; those after the first are indented like the first.
  func docstring(_ text: String, into output: inout [UInt8]) throws(EncodingFault) {
    let plain = try PlainText.of(.string(text))
    let prefix = Spot(output, endsLine: true).prefix
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      switch self {
      case .python:
        if index > 0 { output.append("\n") }
        if index > 0, !line.isEmpty { output += prefix.prefix { $0.isBlank } }
        Self.appendDocstring(line, isLast: index == lines.count - 1, to: &output)
      case .java, .gradle:
        if index > 0 {
          output.append(
            "\n" + String(decoding: prefix.prefix { $0.isBlank || $0 == UInt8(ascii: "*") }, as: UTF8.self))
        }
        try Self.appendJavadoc(line, to: &output)
      default:
        throw EncodingFault(
          "files of this kind have no documentation comments", remedy: "Use as(\"comment\").")
      }
    }
  }

  /// Python: a quote is escaped where it could close the text with others.
  private static func appendDocstring(_ line: Substring, isLast: Bool, to output: inout [UInt8]) {
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isRisky = index + 1 == bytes.count ? isLast : bytes[index + 1] == UInt8(ascii: "\"")
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") && isRisky {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
  }

  private static func appendJavadoc(_ line: Substring, to output: inout [UInt8]) throws(EncodingFault) {
    var escaped: [UInt8] = []
    try XMLText.append(String(line), to: &escaped)
    for byte in escaped {
      switch byte {
      case UInt8(ascii: "@"): output.append("&#64;")
      case UInt8(ascii: "*"): output.append("&#42;")
      case UInt8(ascii: "\\"): output.append("&#92;")
      default: output.append(byte)
      }
    }
  }

  /// A part of a quoted string of this language, without the quotes.
  func quotedPart(_ text: String, endsLine: Bool, into output: inout [UInt8]) throws(EncodingFault) {
    switch self {
    case .python, .yaml, .json, .jsonLines, .toml, .java:
      QuotedText.appendEscaped(text, quote: UInt8(ascii: "\""), to: &output)
    case .gradle:
      QuotedText.appendEscaped(
        text, quote: UInt8(ascii: "\""), also: [UInt8(ascii: "'"), UInt8(ascii: "$")], to: &output)
    case .dockerfile: try DockerWord.appendQuoted(try PlainText.of(.string(text)), to: &output)
    case .shell:
      for byte in try PlainText.of(.string(text)).utf8 {
        if "\\\"$`".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
    default: try insert(.text(text), endsLine: endsLine, into: &output)
    }
  }

  /// A code span of Markdown, fenced by more backticks than the text has in a row.
  func codeSpan(_ text: String, into output: inout [UInt8]) throws(EncodingFault) {
    guard self == .markdown else { throw EncodingFault("only Markdown has code spans") }
    let line = FilterCall.line(try PlainText.of(.string(text)))
    guard !line.isEmpty else { throw EncodingFault("a code span cannot be empty") }
    let longest = line.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let blank = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    output.append(fence + blank + line + blank + fence)
  }
}
