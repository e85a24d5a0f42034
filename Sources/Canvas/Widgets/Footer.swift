/// The keys that work right now, in the order of how much they matter.
package struct Footer: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var key: String
    package var label: String
    /// The id of the command that a click runs; nil when a click does nothing.
    package var command: String?

    package init(_ key: String, _ label: String, command: String? = nil) {
      self.key = key
      self.label = label
      self.command = command
    }

    fileprivate var spans: [Span] { [Span(key, .key), Span(" \(label)", .footer)] }
    fileprivate var width: Int { key.columnWidth + 1 + label.columnWidth }
  }

  package var items: [Item]
  /// What the footer ends with, however narrow.
  package var last: Item

  package init(_ items: [Item], last: Item = Item("?", "help")) {
    self.items = items
    self.last = last
  }

  /// Paints what fits whole into the first row of the rectangle; nothing is cut and nothing wraps.
  package func paint(into frame: inout Frame, in rect: Rect) {
    frame.within(rect) { frame in
      frame.fill(Rect(row: 0, column: 0, columns: frame.size.columns, rows: 1), style: .footer)
      var column = 1
      let room = frame.size.columns - last.width - 1
      for item in items {
        // The first that does not fit ends the row, so that what shows does not depend on lengths further on.
        guard column + item.width + 2 <= room else { break }
        column += frame.write(item, at: column) + 2
      }
      frame.write(last, at: min(column, max(0, room)))
    }
  }
}

extension Frame {
  /// Writes one item and returns the columns it took.
  @discardableResult
  fileprivate mutating func write(_ item: Footer.Item, at column: Int) -> Int {
    let columns = write(item.spans, at: Point(row: 0, column: column))
    if let command = item.command {
      mark(.command(command), Rect(row: 0, column: column, columns: columns, rows: 1))
    }
    return columns
  }
}
