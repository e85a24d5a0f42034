import Findings
import OrderedCollections

extension JSON {
  package enum Layout: Sendable {
    /// One line with no white space.
    case compact
    /// Two spaces for each level, one member or item on each line.
    case pretty
  }

  /// The value as JSON, with keys in their order and numbers as they were written.
  ///
  /// There is no line break at the end. Control characters, C1 and DEL too, are escaped, so that the text
  /// can go to a terminal.
  package func text(_ layout: Layout = .compact) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }

  /// The same as UTF-8.
  package func bytes(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self)
    return writer.output
  }
}

extension JSON: CustomStringConvertible {
  package var description: String { text() }
}

private struct JSONWriter {
  let layout: JSON.Layout
  var output: [UInt8] = []
  private var level = 0

  init(layout: JSON.Layout) { self.layout = layout }

  mutating func write(_ value: JSON) {
    switch value.kind {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += number.text.utf8
    case .string(let text): JSONEscaping.append(text, to: &output)
    case .array(let items): writeArray(items)
    case .object(let members): writeObject(members)
    }
  }

  private mutating func writeArray(_ items: [JSON]) {
    open("[")
    for (position, item) in items.enumerated() {
      startItem(position)
      write(item)
    }
    close("]", isEmpty: items.isEmpty)
  }

  private mutating func writeObject(_ members: JSONObject) {
    open("{")
    for (position, (key, member)) in members.enumerated() {
      startItem(position)
      JSONEscaping.append(key, to: &output)
      output += (layout == .pretty ? ": " : ":").utf8
      write(member.value)
    }
    close("}", isEmpty: members.isEmpty)
  }

  private mutating func open(_ mark: Unicode.Scalar) {
    output.append(UInt8(ascii: mark))
    level += 1
  }

  private mutating func startItem(_ position: Int) {
    if position > 0 { output.append(Ascii.comma) }
    breakLine()
  }

  private mutating func close(_ mark: Unicode.Scalar, isEmpty: Bool) {
    level -= 1
    if !isEmpty { breakLine() }
    output.append(UInt8(ascii: mark))
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }
}
