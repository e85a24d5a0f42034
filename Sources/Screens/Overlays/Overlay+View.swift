import Canvas
import Findings

extension Program {
  /// Paints what stands in front of the screen.
  func paint(_ overlay: Overlay, of session: Session, into frame: inout Frame, in rect: Rect) {
    frame.unmark()
    switch overlay {
    case .decision(let decision): decision.dialog.paint(into: &frame, in: rect)
    case .commands(let list): paint(list, of: session, into: &frame, in: rect)
    case .problems(let list):
      let title =
        list.findings.count == 1 ? "One thing to mend first" : "\(list.findings.count) things to mend first"
      paint(list, in: window(title, rows: list.picker.titles.count + 5, into: &frame, in: rect), into: &frame)
    case .presets(let list):
      let inside = window("Add ready-made fields", rows: list.picker.titles.count + 1, into: &frame, in: rect)
      list.picker.paint(into: &frame, in: inside, isFocused: true)
    case .drafts(let list):
      let rows = list.picker.titles.count + 1
      let inside = window("Go on where you stopped?", rows: rows, into: &frame, in: rect)
      list.picker.paint(into: &frame, in: inside, isFocused: true)
    case .layouts(let list):
      let inside = window("How to package it", rows: list.picker.titles.count + 1, into: &frame, in: rect)
      list.picker.paint(into: &frame, in: inside, isFocused: true)
    case .findings(let list):
      let count = list.findings.count
      let title = count == 1 ? "One thing is wrong" : "\(count) things are wrong"
      list.paint(into: &frame, in: window(title, rows: max(11, count + 7), into: &frame, in: rect))
    case .themes(let list):
      list.paint(into: &frame, in: window("Themes", rows: max(8, list.ids.count + 1), into: &frame, in: rect))
    }
  }

  /// The rows, and below them the selected one whole, since a row may be cut.
  private func paint(_ list: ProblemList, in rect: Rect, into frame: inout Frame) {
    let (body, foot) = rect.splitRows(rect.size.rows > 5 ? -4 : rect.size.rows)
    list.picker.paint(into: &frame, in: body, isFocused: true, placeholder: "Enter goes there, Esc closes")
    guard let selected = list.selected else { return }
    frame.within(foot) { frame in
      frame.line(row: 0)
      let rows = frame.writeWrapped(selected.title, at: Point(row: 1, column: 0), style: .error)
      frame.writeWrapped(selected.remedy ?? "", at: Point(row: 1 + rows, column: 0), style: .muted)
    }
  }

  private func paint(_ list: CommandList, of session: Session, into frame: inout Frame, in rect: Rect) {
    let inside = window(list.title, rows: list.picker.titles.count + 4, into: &frame, in: rect)
    let (body, foot) = inside.splitRows(inside.size.rows > 6 ? -3 : inside.size.rows)
    let placeholder = "type to search, Enter runs, Esc closes"
    list.picker.paint(into: &frame, in: body, isFocused: true, placeholder: placeholder) { row in
      registry[list.ids[row]].map {
        Span(keyText(of: $0), $0.reasonAgainst(session) == nil ? .key : .disabled)
      }
    }
    guard let row = list.picker.selection, let command = registry[list.ids[row]] else { return }
    let reason = command.reasonAgainst(session)
    frame.within(foot) { frame in
      frame.line(row: 0)
      frame.writeWrapped(
        reason.map { "Not now: \($0)" } ?? "\(command.help) (\(command.id))", at: Point(row: 1, column: 0),
        style: reason == nil ? .muted : .warning)
    }
  }

  private func keyText(of command: Command) -> String {
    registry.keys(of: command).map(\.description).joined(separator: ", ")
  }

  /// Draws an empty window in the middle, as high as its rows where there is room, and returns its inside.
  private func window(_ title: String, rows: Int, into frame: inout Frame, in rect: Rect) -> Rect {
    let wanted = Size(columns: min(76, rect.size.columns - 4), rows: min(rows + 2, 22, rect.size.rows - 1))
    let place = rect.centred(wanted)
    frame.fill(place, style: .text)
    frame.mark(.picker, place)
    return frame.box(place, title: title, isFocused: true).inset(rows: 0, columns: 1)
  }
}
