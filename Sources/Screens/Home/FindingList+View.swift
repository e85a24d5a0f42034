import Canvas
import Findings

extension FindingList {
  /// The sentences above everything that is known of the selected one.
  func paint(into frame: inout Frame, in rect: Rect) {
    let (body, foot) = rect.splitRows(rect.size.rows > 8 ? -5 : rect.size.rows)
    picker.paint(into: &frame, in: body, isFocused: true, placeholder: "type to search, Enter opens the file")
    guard let selected else { return }
    frame.within(foot) { frame in
      frame.line(row: 0)
      var row = 1
      for span in selected.spans(below: connector) {
        row += frame.writeWrapped(span.text, at: Point(row: row, column: 0), style: span.style)
      }
    }
  }
}

extension Finding {
  /// The sentence, the remedy, and the place with the rule.
  func spans(below folder: String) -> [Span] {
    let place = shownPlace(below: folder)
    return [Span("\(severity.mark) \(message)", severity.style)] + (remedy.map { [Span($0)] } ?? [])
      + [Span("\(place.isEmpty ? "" : "\(place)  ")[\(rule)]", .muted)]
  }
}
