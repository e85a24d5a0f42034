package import Canvas
import Connectors
import Findings
import Workspace

extension Home {
  /// The list, and where there is room what is known of the selected connector beside it.
  package func paint(into frame: inout Frame, in rect: Rect) {
    guard rect.size.columns >= 110, let selected else { return paintList(into: &frame, in: rect) }
    let (left, right) = rect.splitColumns(rect.size.columns * 3 / 5)
    paintList(into: &frame, in: left)
    let inside = frame.box(right, title: selected.found.name).inset(rows: 0, columns: 1)
    frame.within(inside) { frame in
      var row = 0
      for span in Home.facts(selected) {
        row += frame.writeWrapped(span.text, at: Point(row: row, column: 0), style: span.style)
      }
    }
  }

  /// What a person wants to know before they open it.
  private static func facts(_ row: Row) -> [Span] {
    guard let summary = row.summary else { return [Span("not read yet", .muted)] }
    let image = [summary.connector?.image, summary.connector?.version].compactMap { $0 }.joined(
      separator: ":")
    let progress = summary.progress.map { "Checklist \($0.done) of \($0.total) done" } ?? "No checklist"
    let about = [Span(image, .label), Span(progress), Span(" ")]
    let findings = summary.health.findings
    guard !findings.isEmpty else { return about + [Span("✓ nothing is wrong with its files", .success)] }
    return about + findings.flatMap { $0.spans(below: row.found.path) + [Span(" ")] }
  }

  private func paintList(into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: title, isFocused: true)
    frame.mark(.connectors, inside)
    guard isLoaded else {
      frame.within(inside) {
        _ = $0.write("Looking for connectors…", at: Point(row: 0, column: 1), style: .muted)
      }
      return
    }
    guard count > 0 else { return paintEmpty(into: &frame, in: inside) }
    guard shownCount > 0 else { return paintNothingFits(into: &frame, in: inside) }
    let (header, rows) = inside.splitRows(1)
    frame.within(header) { Home.table.paintHeader(into: &$0) }
    list.paint(into: &frame, in: rows, isFocused: true) { row, frame in
      Home.table.paintRow(Home.cells(self[row]), into: &frame)
    }
  }

  private var title: String {
    let counts = filter.isEmpty ? "" : " (\(shownCount) of \(count))"
    return "Connectors\(counts)\(order == .name ? "" : ", \(order.title)")"
  }

  private func paintNothingFits(into frame: inout Frame, in rect: Rect) {
    frame.within(rect) { frame in
      _ = frame.writeWrapped(
        "None of \(count) connectors fits '\(filter)'. Esc shows all.", at: Point(row: 0, column: 1),
        style: .muted)
    }
  }

  /// What a person sees first in an empty folder leads into the wizard.
  private func paintEmpty(into frame: inout Frame, in rect: Rect) {
    let paragraphs = [
      "There is no connector in this folder yet.",
      "Press n to make one: choose a template, answer its questions, look at every file before it is written, "
        + "then follow its checklist.",
      "? lists what can be done, q leaves.",
    ]
    let columns = min(66, rect.size.columns - 2)
    let isRoomy = rect.size.rows >= 10
    let rows = paragraphs.reduce(isRoomy ? 2 : 0) { $0 + $1.wrapped(toColumns: max(1, columns)).count }
    frame.within(rect.centred(Size(columns: columns, rows: rows))) { frame in
      var row = 0
      for paragraph in paragraphs {
        row += frame.writeWrapped(paragraph, at: Point(row: row, column: 0)) + (isRoomy ? 1 : 0)
      }
    }
  }

  /// What matters most first: the last columns are left out where there is no room.
  private static let table = Table([
    Table.Column("Connector", minimum: 18, stretch: 3), Table.Column("Checklist", minimum: 16, stretch: 1),
    Table.Column("Health", minimum: 14, stretch: 1), Table.Column("Type", minimum: 11, stretch: 1),
    Table.Column("Version", minimum: 8),
  ])

  private static func cells(_ row: Row) -> [[Span]] {
    let unread = [Span("…", .muted)]
    return [
      [Span(row.found.name)],
      row.summary.map { progress($0.progress) } ?? unread,
      row.summary.map { health($0.health) } ?? unread,
      [Span(row.kind, .muted)],
      [Span(row.version, .muted)],
    ]
  }

  private static func progress(_ progress: ChecklistProgress?) -> [Span] {
    guard let progress, progress.total > 0 else { return [Span("no checklist", .muted)] }
    let filled = progress.done * 8 / progress.total
    let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 8 - filled)
    let style: Style = progress.done == progress.total ? .success : .accent
    return [Span(bar, style), Span(" \(progress.done)/\(progress.total)")]
  }

  private static func health(_ health: ConnectorHealth) -> [Span] {
    if health.errors > 0 {
      return [Span("✗ \(health.errors) \(health.errors == 1 ? "error" : "errors")", .error)]
    }
    if health.failing > 0 { return [Span("✗ \(health.failing) failing", .error)] }
    if health.stale > 0 { return [Span("! \(health.stale) stale", .warning)] }
    if health.warnings > 0 {
      return [Span("! \(health.warnings) \(health.warnings == 1 ? "warning" : "warnings")", .warning)]
    }
    return [Span("✓", .success)]
  }
}
