package import Canvas
import Scaffold
import Workspace

extension ConnectorScreen {
  package func paint(into frame: inout Frame, in rect: Rect) {
    guard let status else { return paintEmpty(into: &frame, in: rect) }
    let isWide = rect.size.columns >= 100
    let (left, right) =
      isWide
      ? rect.splitColumns(rect.size.columns * 3 / 5)
      : rect.splitRows(rect.size.rows < 12 ? rect.size.rows : -min(7, rect.size.rows / 2))
    let progress = status.progress
    let inside = frame.box(left, title: "Checklist \(progress.done)/\(progress.total)", isFocused: true)
    let rows = rows
    frame.mark(.checklist, inside)
    list.paint(into: &frame, in: inside, isFocused: true) { row, frame in
      let spans = ConnectorScreen.spans(rows[row], columns: frame.size.columns)
      frame.write(spans, at: Point(row: 0, column: 0))
    }
    if right.size.rows > 0 { paintDetail(into: &frame, in: right) }
  }

  private func paintEmpty(into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: title, isFocused: true)
    frame.within(inside) { frame in
      _ = frame.writeWrapped(
        "This connector has no CHECKLIST.md. Add one with items such as '- [ ] Write the docs', then press r.",
        at: Point(row: 0, column: 1), style: .muted)
    }
  }

  /// A row in so many columns: where it is narrow the title is cut, not the state behind it.
  private static func spans(_ row: Row, columns: Int) -> [Span] {
    switch row {
    case .heading(let title, let progress):
      return [Span(title, .title), Span("  \(progress.done)/\(progress.total)", .muted)]
    case .item(let item):
      let box = item.item.box == nil ? " •  " : item.item.isTicked ? "[x] " : "[ ] "
      let indent = String(repeating: "  ", count: item.item.depth)
      let note = item.state.mark
      let room = max(8, columns - 1 - indent.count - 4 - note.text.columnWidth)
      return [
        Span(" \(indent)"), Span(box, item.item.isTicked ? .success : .muted),
        Span(item.item.title.truncated(toColumns: room)), note,
      ]
    }
  }

  private func paintDetail(into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: selected.map { $0.state.rawValue } ?? "")
    guard let selected else { return }
    frame.within(inside.inset(rows: 0, columns: 1)) { frame in
      var row = frame.writeWrapped(selected.item.title, at: Point(row: 0, column: 0), style: .title)
      for line in ConnectorScreen.facts(selected) {
        row += frame.writeWrapped(line.text, at: Point(row: row, column: 0), style: line.style)
      }
    }
  }

  private static func facts(_ item: ItemStatus) -> [Span] {
    var lines: [Span] = []
    // The text of a generated item repeats its file and command, which have lines of their own here.
    let isGenerated = item.facts.file != nil || item.facts.command != nil
    let help = item.facts.help ?? (isGenerated ? "" : item.item.help)
    if !help.isEmpty { lines.append(Span(help)) }
    if let file = item.facts.file { lines.append(Span("e  \(file)", .link)) }
    if let command = item.facts.command { lines.append(Span("y  \(command)", .key)) }
    if let record = item.record {
      lines.append(Span("\(record.check.rawValue): \(record.saw) (\(record.milliseconds) ms)", .muted))
    }
    if !item.changed.isEmpty {
      lines.append(Span("changed since: \(item.changed.joined(separator: ", "))", .warning))
    }
    return lines
  }
}

extension ItemState {
  /// What stands behind an item whose state is more than its tick.
  fileprivate var mark: Span {
    switch self {
    case .open, .doneByHand: Span("")
    case .proven: Span("  ✓ proven", .success)
    case .stale: Span("  ! stale", .warning)
    case .failing: Span("  ✗ failing", .error)
    case .blocked: Span("  ! blocked", .warning)
    }
  }
}
