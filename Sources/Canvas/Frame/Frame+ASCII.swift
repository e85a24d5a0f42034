extension Frame {
  /// The same frame in ASCII, for a terminal or locale without UTF-8: nothing moves.
  ///
  /// Lines and marks get a plain counterpart of the same width; any other character becomes `?`.
  package var inASCII: Frame {
    mapping { cell in
      guard cell.width != 0, !cell.scalar.isASCII || cell.glyph != Glyph(scalar: cell.scalar, width: 1)
      else { return cell.width == 0 ? cell.asUnknown : cell }
      var plain = Cell(Glyph(scalar: Frame.plain(cell.scalar), width: 1), style: cell.style)
      plain.isSelected = cell.isSelected
      return plain
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "─", "–", "—", "‐": "-"
    case "━": "="
    case "╌": "."
    case "│", "┃": "|"
    case "▐", "█": "#"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╰", "╯": "+"
    case "…": "~"
    case "•", "●", "◆", "✱": "*"
    case "○", "◇": "o"
    case "·": "."
    case "✓", "✔": "v"
    case "✗", "✘", "×": "x"
    case "▸", "▶", "›", "→", "»": ">"
    case "◂", "◀", "‹", "←", "«": "<"
    case "▾", "▼", "↓": "v"
    case "▴", "▲", "↑": "^"
    case "‘", "’": "'"
    case "“", "”": "\""
    default: scalar.isASCII ? scalar : "?"
    }
  }
}

extension Cell {
  /// The second half of a wide character that ASCII cannot show.
  fileprivate var asUnknown: Cell {
    var cell = Cell(Glyph(scalar: "?", width: 1), style: style)
    cell.isSelected = isSelected
    return cell
  }
}
