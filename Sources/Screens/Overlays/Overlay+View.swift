import Canvas

extension Program {
  /// Paints what stands in front of the screen.
  func paint(_ overlay: Overlay, into frame: inout Frame, in rect: Rect) {
    switch overlay {
    case .decision(let decision): decision.dialog.paint(into: &frame, in: rect)
    case .commands(let list): paint(list, into: &frame, in: rect)
    case .problems(let list):
      let inside = window("Not yet: \(list.findings.count) to mend", into: &frame, in: rect)
      list.picker.paint(into: &frame, in: inside, isFocused: true, placeholder: "Enter goes there")
    case .presets(let list):
      let inside = window("Add ready-made fields", into: &frame, in: rect)
      list.picker.paint(into: &frame, in: inside, isFocused: true)
    }
  }

  private func paint(_ list: CommandList, into frame: inout Frame, in rect: Rect) {
    let inside = window(list.title, into: &frame, in: rect)
    let (body, foot) = inside.splitRows(list.explains && inside.size.rows > 6 ? -3 : inside.size.rows)
    list.picker.paint(into: &frame, in: body, isFocused: true, placeholder: "type to search, Enter runs") {
      row in
      registry[list.ids[row]].map { Span(keyText(of: $0), .key) }
    }
    guard let row = list.picker.selection, let command = registry[list.ids[row]] else { return }
    frame.within(foot) { frame in
      frame.line(row: 0)
      frame.writeWrapped(command.help, at: Point(row: 1, column: 0), style: .muted)
    }
  }

  private func keyText(of command: Command) -> String {
    registry.keys(of: command).map(\.description).joined(separator: ", ")
  }

  /// Draws an empty window in the middle and returns its inside.
  private func window(_ title: String, into frame: inout Frame, in rect: Rect) -> Rect {
    let wanted = Size(columns: min(76, rect.size.columns - 4), rows: min(20, rect.size.rows - 2))
    let place = rect.centred(wanted)
    frame.fill(place, style: .text)
    return frame.box(place, title: title, isFocused: true).inset(rows: 0, columns: 1)
  }
}
