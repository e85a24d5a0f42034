import Canvas

/// Rows of cells as lines of text, each column as wide as its widest cell.
struct TextTable {
  private let rows: [[String]]
  private let indentation: String
  /// Columns of figures, which end below one another.
  private let figures: Set<Int>

  init(_ rows: [[String]], indentation: Int = 0, figures: Set<Int> = []) {
    self.rows = rows
    self.indentation = String(repeating: " ", count: indentation)
    self.figures = figures
  }

  /// Without blanks at the end of a line.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columnWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { padded($1, to: widths[$0], isFigure: figures.contains($0)) }
      let line = indentation + cells.joined(separator: "  ")
      let blanks = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      return String(decoding: line.utf8.dropLast(blanks), as: UTF8.self)
    }
  }

  private func padded(_ cell: String, to width: Int, isFigure: Bool) -> String {
    guard isFigure else { return cell.padded(toColumns: width) }
    return String(repeating: " ", count: width - cell.columnWidth) + cell
  }
}
