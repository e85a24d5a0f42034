extension Frame {
  /// The frame as text for a golden file: what stands there, in which style, what is selected, the cursor.
  package var snapshot: String {
    let rows = 0..<wholeSize.rows
    let text = rows.map { row in
      "|" + self.row(row).reduce(into: "") { $0 += $1.width == 0 ? "" : $1.glyph.text } + "|"
    }
    let styles = rows.map { row in "|" + String(self.row(row).map(\.style.letter)) + "|" }
    let used = Style.allCases.filter { style in cells(in: style) }
    var parts = ["text \(wholeSize.columns)x\(wholeSize.rows)"] + text + ["style"] + styles
    parts += used.map { "  \($0.letter) \($0.name)" }
    parts += rows.flatMap(selections)
    if let cursor { parts.append("cursor \(cursor.row),\(cursor.column)") }
    return parts.joined(separator: "\n") + "\n"
  }

  /// Only the text plane, a line per row with the spaces at its end left out.
  package var plainText: String {
    (0..<wholeSize.rows).map { row in
      var line = self.row(row).reduce(into: "") { $0 += $1.width == 0 ? "" : $1.glyph.text }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private func cells(in style: Style) -> Bool {
    (0..<wholeSize.rows).contains { row in self.row(row).contains { $0.style == style } }
  }

  /// One line for each selected stretch of a row.
  private func selections(in row: Int) -> [String] {
    let selected = Array(self.row(row).map(\.isSelected))
    let starts = selected.indices.filter { selected[$0] && ($0 == 0 || !selected[$0 - 1]) }
    return starts.map { start in
      let end = selected[start...].firstIndex(of: false) ?? selected.count
      return "selected \(row):\(start)-\(end - 1)"
    }
  }
}
