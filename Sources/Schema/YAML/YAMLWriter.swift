import OrderedCollections

/// Writes a value in block style.
struct YAMLWriter {
  private(set) var output = ""

  /// Writes a value whose first line stands at the end of the output, and its other lines at a column.
  mutating func write(_ value: JSON, column: Int) {
    switch value.kind {
    case .array(let items) where !items.isEmpty: writeItems(items, column: column)
    case .object(let members) where !members.isEmpty: writeMembers(members, column: column)
    default: writeLeaf(value, column: column)
    }
  }

  private mutating func writeItems(_ items: [JSON], column: Int) {
    for (position, item) in items.enumerated() {
      if position > 0 { breakLine(column) }
      output += "- "
      write(item, column: column + 2)
    }
  }

  private mutating func writeMembers(_ members: JSONObject, column: Int) {
    for (position, (key, member)) in members.enumerated() {
      if position > 0 { breakLine(column) }
      writeKey(key, column: column)
      if member.value.isBlock {
        breakLine(column + 2)
      } else {
        output += " "
      }
      write(member.value, column: column + 2)
    }
  }

  private mutating func writeKey(_ key: String, column: Int) {
    let text = YAMLText.inBlock(key)
    guard !YAMLText.isShortKey(text) else { return output += text + ":" }
    output += "? " + text
    breakLine(column)
    output += ":"
  }

  private mutating func writeLeaf(_ value: JSON, column: Int) {
    guard case .string(let text) = value.kind else { return output += YAML.inline(value) }
    guard let lines = YAMLText.literalLines(text) else { return output += YAMLText.inBlock(text) }
    output += text.utf8.last == 0x0A ? "|" : "|-"
    for line in lines {
      // A literal needs two spaces even where it is the whole document.
      if line.isEmpty { output += "\n" } else { breakLine(max(column, 2)) }
      output += line
    }
  }

  private mutating func breakLine(_ column: Int) {
    output += "\n"
    output += String(repeating: " ", count: column)
  }
}

extension JSON {
  /// Whether YAML writes the value on lines of its own.
  fileprivate var isBlock: Bool {
    switch kind {
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}
