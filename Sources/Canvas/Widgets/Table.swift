/// Columns that share a width; the rows are painted one by one, as a list asks for them.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    /// The least width it is worth showing with.
    package var minimum: Int
    /// Which share of the width left over it gets; 0 keeps it at its minimum.
    package var stretch: Int
    package var alignment: Alignment

    package init(_ title: String, minimum: Int, stretch: Int = 0, alignment: Alignment = .left) {
      self.title = title
      self.minimum = minimum
      self.stretch = stretch
      self.alignment = alignment
    }
  }

  package var columns: [Column]

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The width of each column that fits, with one blank between two; the last ones are left out first.
  package func widths(in total: Int) -> [Int] {
    var shown = columns[...]
    func needed() -> Int { shown.reduce(shown.count - 1) { $0 + $1.minimum } }
    while shown.count > 1, needed() > total { shown = shown.dropLast() }
    var rest = max(0, total - needed())
    var shares = shown.reduce(0) { $0 + $1.stretch }
    return shown.map { column in
      guard shares > 0 else { return min(column.minimum, max(0, total)) }
      let extra = rest * column.stretch / shares
      rest -= extra
      shares -= column.stretch
      return min(column.minimum + extra, max(0, total))
    }
  }

  /// Paints the titles into the first row of the frame.
  package func paintHeader(into frame: inout Frame) {
    paintRow(columns.map { [Span($0.title, .label)] }, into: &frame)
  }

  /// Paints one value per column into the first row of the frame.
  package func paintRow(_ values: [[Span]], into frame: inout Frame) {
    var left = 0
    for (index, width) in widths(in: frame.size.columns).enumerated() where index < values.count {
      let text = values[index].reduce(0) { $0 + $1.text.columnWidth }
      let offset = columns[index].alignment == .right ? max(0, width - text) : 0
      frame.write(values[index], at: Point(row: 0, column: left + offset), width: width - offset)
      left += width + 1
    }
  }
}
