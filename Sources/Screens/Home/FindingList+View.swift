import Canvas
import Findings

extension FindingList {
  /// The sentences above everything that is known of the selected one.
  func paint(into frame: inout Frame, in rect: Rect) {
    let isHigh = rect.size.rows > 8
    // Where there is little room, what the list leaves free still tells the sentence whole.
    let free = max(0, rect.size.rows - picker.titles.count - 1)
    let (body, foot) = rect.splitRows(isHigh ? -5 : rect.size.rows - free)
    picker.paint(into: &frame, in: body, isFocused: true, placeholder: "type to search, Enter opens the file")
    guard let selected else { return }
    frame.within(foot) { frame in
      if isHigh { frame.line(row: 0) }
      var row = isHigh ? 1 : 0
      for span in selected.spans(below: connector) {
        row += frame.writeWrapped(span.text, at: Point(row: row, column: 0), style: span.style)
      }
    }
  }
}

extension Finding {
  /// The sentence, the remedy, and the place with the rule.
  ///
  /// The connector's folder is called as it is from the workspace, so that a command can be typed as it stands.
  func spans(below folder: String) -> [Span] {
    let name = String(folder.split(separator: "/").last ?? "")
    let shown = { (text: String) in text.replacing(folder, with: name) }
    let place = shown(shownPlace(below: folder))
    return [Span("\(severity.mark) \(shown(message))", severity.style)]
      + (remedy.map { [Span(shown($0))] } ?? [])
      + [Span("\(place.isEmpty ? "" : "\(place)  ")[\(rule)]", .muted)]
  }
}
