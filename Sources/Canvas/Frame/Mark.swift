/// A part of the screen that a click means something in; whoever paints it says what.
package struct Mark: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A part that scrolls and can have the focus, by its name.
    case pane(String)
    /// A row of what the pane lists.
    case row(Int)
    /// A button of a dialog.
    case button(Int)
    /// A command, by its id.
    case command(String)
  }

  package let target: Target
  /// In the whole frame.
  package let rect: Rect
}

extension Frame {
  /// What a point of the whole frame means, what was painted last first.
  package func targets(at point: Point) -> [Mark.Target] {
    marks.reversed().filter { $0.rect.contains(point) }.map(\.target)
  }

  /// Where a pane stands; nil where it is not painted.
  package func rect(ofPane name: String) -> Rect? { marks.last { $0.target == .pane(name) }?.rect }

  /// Sets off each place where a text stands, so that a search shows what it found.
  ///
  /// Capitals count only when the text has one. Line numbers are no part of what is searched.
  package mutating func highlight(_ text: String, in rect: Rect) {
    let wanted = SearchPattern(text)
    let kept = rect.intersection(Rect(row: 0, column: 0, columns: wholeSize.columns, rows: wholeSize.rows))
    for row in kept.rows {
      // The second half of a wide character is no character of the text.
      let cells = Array(self.row(row))
      let columns = kept.columns.filter { cells[$0].width > 0 }
      let text = columns.map { cells[$0].style == .lineNumber ? " " : Character(cells[$0].scalar) }
      for place in wanted.ranges(in: text).joined() { restyle(row: row, column: columns[place], .match) }
    }
  }
}
