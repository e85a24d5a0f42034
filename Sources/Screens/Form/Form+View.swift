package import Canvas
package import Schema

/// Painting a form: a line for each item, with the help and what is wrong under the focused one.
extension Form {
  /// Paints what fits, always with the focused item in view.
  ///
  /// - Parameters:
  ///   - frame: Where to paint.
  ///   - rect: The form's place.
  ///   - values: The record being filled in.
  ///   - problems: What is wrong, by item id.
  package func paint(into frame: inout Frame, in rect: Rect, values: JSON, problems: [String: String]) {
    let labels = min(max(items.map(\.title.columnWidth).max() ?? 0, 8), max(8, rect.size.columns * 2 / 5))
    let rows = rect.size.rows
    let under = items.indices.map {
      notes(under: $0, labels, columns: max(1, rect.size.columns - labels - 5), rows: rows, values, problems)
    }
    let heights = items.indices.map { editorRows($0, rows: rows) + under[$0].count }
    let first = firstRow(heights, rows: rows)
    var row = -first
    frame.mark(.form, rect)
    frame.within(rect) { frame in
      for index in items.indices {
        let place = Rect(row: row, column: 0, columns: frame.size.columns, rows: heights[index])
        frame.mark(.row(index), place)
        frame.within(place) { paint(index, into: &$0, labels: labels, values, under[index]) }
        row += heights[index]
      }
    }
    let count = heights.reduce(0, +)
    guard count > rows else { return }
    frame.scrollbar(rect.splitColumns(-1).right, showing: first..<first + rows, of: count)
  }

  /// How many rows are scrolled away above, so that the focused item shows whole.
  private func firstRow(_ heights: [Int], rows: Int) -> Int {
    let above = heights.prefix(focus).reduce(0, +)
    let focused = heights.indices.contains(focus) ? heights[focus] : 0
    return max(0, above + min(focused, rows) - rows)
  }

  /// The rows of an item's value: several for a text of lines while it has the focus, as far as there is room.
  private func editorRows(_ index: Int, rows: Int) -> Int {
    index == focus && items[index].hasLines ? min(Form.areaRows, max(1, rows - 2)) : 1
  }

  /// The lines under an item: its problem always, its help while it has the focus.
  ///
  /// Help is cut where it would leave no room for two more items; the problem of an item without the focus is cut
  /// to a line only where there is little room at all.
  private func notes(
    under index: Int, _ labels: Int, columns: Int, rows: Int, _ values: JSON, _ problems: [String: String]
  ) -> [Span] {
    let item = items[index]
    let problem = problems[item.id].map { Form.lines("✗ \($0)", .error, columns) } ?? []
    guard index == focus else { return Form.cut(problem, to: rows < 10 ? 1 : problem.count) }
    let title = item.title.columnWidth > labels ? Form.lines(item.title, .label, columns) : []
    let help =
      title + (chosenHelp(item, values).map { Form.lines($0, .accent, columns) } ?? [])
      + (item.help.isEmpty ? [] : Form.lines(item.help, .muted, columns))
    return problem + Form.cut(help, to: max(0, rows - editorRows(index, rows: rows) - problem.count - 2))
  }

  private static func lines(_ text: String, _ style: Style, _ columns: Int) -> [Span] {
    text.wrapped(toColumns: columns).map { Span($0, style) }
  }

  private static func cut(_ lines: [Span], to count: Int) -> [Span] {
    guard lines.count > count else { return lines }
    var kept = Array(lines.prefix(count))
    if let last = kept.popLast() { kept.append(Span(last.text + "…", last.style)) }
    return kept
  }

  private func chosenHelp(_ item: FormItem, _ values: JSON) -> String? {
    guard case .choice(let choices) = item.kind else { return nil }
    let help = choices.first { $0.value == values.member(at: item.id)?.string }?.help
    return help?.isEmpty == false ? help : nil
  }

  private func paint(
    _ index: Int, into frame: inout Frame, labels: Int, _ values: JSON, _ notes: [Span]
  ) {
    let item = items[index]
    let isFocused = index == focus
    let mark = isFocused ? "›" : " "
    let star = item.isRequired ? "*" : " "
    frame.write(
      [Span(mark, .accent), Span(item.title.truncated(toColumns: labels), isFocused ? .title : .label)],
      at: Point(row: 0, column: 0))
    frame.write(star, at: Point(row: 0, column: labels + 2), style: .accent)
    let rows = max(1, frame.size.rows - notes.count)
    let place = Rect(row: 0, column: labels + 4, columns: frame.size.columns - labels - 5, rows: rows)
    paintValue(of: item, isFocused: isFocused, into: &frame, in: place, values)
    for (row, note) in notes.enumerated() {
      frame.write([note], at: Point(row: rows + row, column: labels + 4), width: place.size.columns)
    }
  }

  private func paintValue(
    of item: FormItem, isFocused: Bool, into frame: inout Frame, in rect: Rect, _ values: JSON
  ) {
    let value = values.member(at: item.id)
    switch item.kind {
    case .boolean: Toggle(value?.bool == true).paint(into: &frame, in: rect, label: "", isFocused: isFocused)
    case .choice(let choices): paint(choices, of: item, value, isFocused, into: &frame, in: rect)
    case .choices(let choices): paintSeveral(choices, value, isFocused, into: &frame, in: rect)
    default: paintText(item, value, isFocused, into: &frame, in: rect)
    }
  }

  private func paintText(
    _ item: FormItem, _ value: JSON?, _ isFocused: Bool, into frame: inout Frame, in rect: Rect
  ) {
    guard isFocused else {
      let text = item.text(for: value)
      let shown = text.isEmpty ? Span(item.placeholder, .placeholder) : Span(Form.oneLine(text), .input)
      frame.within(rect) { $0.write([shown], at: Point(row: 0, column: 0)) }
      return
    }
    switch editor {
    case .line(let field): field.paint(into: &frame, in: rect, isFocused: true, placeholder: item.placeholder)
    case .lines(let area): area.paint(into: &frame, in: rect, isFocused: true, placeholder: item.placeholder)
    }
  }

  private func paint(
    _ choices: [FormChoice], of item: FormItem, _ value: JSON?, _ isFocused: Bool, into frame: inout Frame,
    in rect: Rect
  ) {
    let place = choices.firstIndex { $0.value == value?.string ?? item.assumed }
    let title = place.map { choices[$0].title } ?? value?.string ?? "not chosen"
    frame.within(rect) { frame in
      guard isFocused else { return _ = frame.write(title, at: Point(row: 0, column: 0), style: .input) }
      let count = Span("  \((place ?? 0) + 1) of \(choices.count)", .muted)
      frame.write(
        [Span("‹ ", .accent), Span(title, .input), Span(" ›", .accent), count], at: Point(row: 0, column: 0))
    }
  }

  private func paintSeveral(
    _ choices: [FormChoice], _ value: JSON?, _ isFocused: Bool, into frame: inout Frame, in rect: Rect
  ) {
    let chosen = value?.array?.compactMap(\.string) ?? []
    let spans = choices.enumerated().flatMap { index, choice -> [Span] in
      let isOn = chosen.contains(choice.value)
      let style: Style = isFocused && index == option ? .tabFocused : .input
      return [Span(isOn ? "[x] " : "[ ] ", isOn ? .accent : .muted), Span(choice.title, style), Span("  ")]
    }
    frame.within(rect) { _ = $0.write(spans, at: Point(row: 0, column: 0)) }
  }

  /// A text of several lines as its first one, with how many more there are.
  private static func oneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count > 1, let first = lines.first else { return text }
    return "\(first)  (+\(lines.count - 1) lines)"
  }
}
