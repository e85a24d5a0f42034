import Schema

extension Syntax {
  /// Writes a value at the end of what has been rendered, so that it reads back as itself.
  func insert(
    _ value: TemplateValue, endsLine: Bool, into output: inout [UInt8]
  ) throws(EncodingFault) {
    switch value {
    case .identifier(let text): output.append(contentsOf: text.utf8)
    case .data(let data): try encode(data, endsLine: endsLine, into: &output)
    case .inContext(let value, let context):
      try encode(value, in: context, endsLine: endsLine, into: &output)
    case .absent:
      throw EncodingFault(
        "the value is missing: its question does not apply here", remedy: "Test it with 'if' first.")
    case .loop: throw EncodingFault("the loop's state has no text", remedy: "Use loop.index.")
    }
  }

  private func encode(
    _ value: TemplateValue, in context: EncodingContext, endsLine: Bool, into output: inout [UInt8]
  ) throws(EncodingFault) {
    if case .syntax(let syntax) = context {
      return try syntax.insert(value, endsLine: endsLine, into: &output)
    }
    guard let text = value.text else {
      throw EncodingFault("only a text can be written as \(context), not \(value.typeName)")
    }
    switch context {
    case .comment: try comment(text, into: &output)
    case .docstring: try docstring(text, into: &output)
    case .code: try codeSpan(text, into: &output)
    case .text, .syntax: try quotedPart(text, endsLine: endsLine, into: &output)
    }
  }

  private func encode(
    _ data: JSON.Kind, endsLine: Bool, into output: inout [UInt8]
  ) throws(EncodingFault) {
    if case .string = data { try refuseQuotes(output) }
    let spot = Spot(output, endsLine: endsLine)
    switch self {
    case .python: try PythonLiteral.append(data, at: spot, to: &output)
    case .yaml: try YAMLPlacement.append(data, at: spot, to: &output)
    case .json: JSONText.append(data, at: spot, to: &output)
    case .jsonLines: JSONText.appendLine(data, to: &output)
    case .toml: try TOMLText.append(data, to: &output)
    case .java: try JavaLiteral.append(data, to: &output)
    case .gradle: try GradleLiteral.append(data, to: &output)
    case .shell: try ShellWord.append(data, to: &output)
    case .dockerfile: try DockerWord.append(data, to: &output)
    case .markdown, .xml, .ini, .properties, .ignore, .text, .path, .value:
      try appendText(data, at: spot, to: &output)
    }
  }

  private func appendText(
    _ data: JSON.Kind, at spot: Spot, to output: inout [UInt8]
  ) throws(EncodingFault) {
    let text = try PlainText.of(data)
    switch self {
    case .markdown: try MarkdownText.append(text, at: spot, to: &output)
    case .xml: try XMLText.append(text, to: &output)
    case .ini: try PlainText.appendSetting(text, to: &output)
    case .properties: try PlainText.appendProperty(text, to: &output)
    case .ignore: try PlainText.appendPattern(text, to: &output)
    case .path: try PlainText.appendPathPart(text, to: &output)
    case .value: output.append(contentsOf: text.utf8)
    default: try PlainText.appendLines(text, to: &output)
    }
  }

  /// A quoted value inside quotes would close them.
  private func refuseQuotes(_ output: [UInt8]) throws(EncodingFault) {
    switch self {
    case .python, .yaml, .json, .jsonLines, .toml, .java, .gradle, .shell, .dockerfile:
      guard let last = output.last, last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") else { return }
      throw EncodingFault(
        "a text brings its own quotes, and here it stands inside quotes",
        remedy: "Take the quotes away, or write | as(\"text\") inside them.")
    default: return
    }
  }
}

/// The line that a value is written into.
struct Spot {
  /// What stands on the line already.
  var prefix: ArraySlice<UInt8>
  /// Nothing but closing signs and commas follows.
  var endsLine: Bool

  init(_ output: [UInt8], endsLine: Bool) {
    let start = output.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    prefix = output[start...]
    self.endsLine = endsLine
  }

  /// Spaces at the start of the line.
  var indentation: Int { prefix.prefix { $0 == 0x20 }.count }
  /// How many columns are taken.
  var width: Int { prefix.count { $0 & 0xC0 != 0x80 } }
}

extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  mutating func appendLine(indented columns: Int) {
    append(UInt8(ascii: "\n"))
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: columns))
  }
}
