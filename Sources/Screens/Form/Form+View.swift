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
    let heights = items.indices.map {
      height(of: $0, columns: rect.size.columns - labels - 5, values, problems)
    }
    var row = -firstRow(heights, rows: rect.size.rows)
    frame.mark(.form, rect)
    frame.within(rect) { frame in
      for index in items.indices {
        let place = Rect(row: row, column: 0, columns: frame.size.columns, rows: heights[index])
        frame.mark(.row(index), place)
        frame.within(place) { paint(index, into: &$0, labels: labels, values, problems) }
        row += heights[index]
      }
    }
  }

  /// How many rows are scrolled away above, so that the focused item shows whole.
  private func firstRow(_ heights: [Int], rows: Int) -> Int {
    let above = heights.prefix(focus).reduce(0, +)
    let focused = heights.indices.contains(focus) ? heights[focus] : 0
    return max(0, above + min(focused, rows) - rows)
  }

  private func height(of index: Int, columns: Int, _ values: JSON, _ problems: [String: String]) -> Int {
    guard index == focus else { return 1 + (problems[items[index].id] == nil ? 0 : 1) }
    return editorRows(items[index])
      + notes(index, values, problems).reduce(0) {
        $0 + $1.text.wrapped(toColumns: max(1, columns)).count
      }
  }

  private func editorRows(_ item: FormItem) -> Int { item.hasLines ? Form.areaRows : 1 }

  /// What stands under an item: its problem always, its help while it has the focus.
  private func notes(_ index: Int, _ values: JSON, _ problems: [String: String]) -> [Span] {
    let item = items[index]
    var notes: [Span] = []
    if let problem = problems[item.id] { notes.append(Span("✗ \(problem)", .error)) }
    guard index == focus else { return notes }
    if let help = chosenHelp(item, values) { notes.append(Span(help, .accent)) }
    if !item.help.isEmpty { notes.append(Span(item.help, .muted)) }
    return notes
  }

  private func chosenHelp(_ item: FormItem, _ values: JSON) -> String? {
    guard case .choice(let choices) = item.kind else { return nil }
    let help = choices.first { $0.value == values.member(at: item.id)?.string }?.help
    return help?.isEmpty == false ? help : nil
  }

  private func paint(
    _ index: Int, into frame: inout Frame, labels: Int, _ values: JSON, _ problems: [String: String]
  ) {
    let item = items[index]
    let isFocused = index == focus
    let mark = isFocused ? "›" : " "
    let star = item.isRequired ? "*" : " "
    frame.write(
      [Span(mark, .accent), Span(item.title.truncated(toColumns: labels), isFocused ? .title : .label)],
      at: Point(row: 0, column: 0))
    frame.write(star, at: Point(row: 0, column: labels + 2), style: .accent)
    let place = Rect(
      row: 0, column: labels + 4, columns: frame.size.columns - labels - 5, rows: editorRows(item))
    paintValue(of: item, isFocused: isFocused, into: &frame, in: place, values)
    var row = isFocused ? editorRows(item) : 1
    for note in notes(index, values, problems) {
      row += frame.writeWrapped(
        note.text, at: Point(row: row, column: labels + 4), style: note.style, width: place.size.columns)
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
