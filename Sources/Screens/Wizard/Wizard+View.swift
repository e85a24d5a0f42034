import Changes
import Schema
import Scaffold
package import Canvas
import Findings

extension Wizard {
  package func paint(into frame: inout Frame, in rect: Rect) {
    let (rail, body) = rect.splitRows(1)
    paintRail(into: &frame, in: rail)
    if let editor { return paintEditor(editor, into: &frame, in: body) }
    switch step {
    case .type: paintTypes(into: &frame, in: body)
    case .details: paintDetails(into: &frame, in: body)
    case .fields: paintFields(into: &frame, in: body)
    case .streams: paintStreams(into: &frame, in: body)
    case .preview: paintPreview(into: &frame, in: body)
    case .review: paintReview(into: &frame, in: body)
    case .done: paintDone(into: &frame, in: body)
    }
  }

  /// The steps in a row; where they do not fit, only the current one with its number.
  private func paintRail(into frame: inout Frame, in rect: Rect) {
    let spans = steps.flatMap(railSpans)
    let width = spans.reduce(0) { $0 + $1.text.columnWidth }
    let number = (steps.firstIndex(of: step) ?? 0) + 1
    let short = [Span(" Step \(number) of \(steps.count): ", .muted), Span(step.title, .title)]
    frame.within(rect) {
      _ = $0.write(width <= rect.size.columns ? spans : short, at: Point(row: 0, column: 0))
    }
  }

  private func railSpans(_ other: Step) -> [Span] {
    let isWrong = template != nil && other <= step && !problems(of: other).isEmpty
    let mark =
      isWrong && (other < step || showsAllProblems)
      ? Span(" ✗ ", .error)
      : other < step ? Span(" ✓ ", .success) : other == step ? Span(" ▸ ", .accent) : Span(" ○ ", .muted)
    return [mark, Span("\(other.title) ", other == step ? .title : .muted)]
  }

  private func paintTypes(into frame: inout Frame, in rect: Rect) {
    let widest = templates.map(\.title.columnWidth).max() ?? 0
    // Where there is no room for both, the titles are what a person chooses by.
    let isNarrow = rect.size.columns < 60
    let (left, right) =
      isNarrow
      ? rect.splitRows(rect.size.rows < 14 ? rect.size.rows : rect.size.rows / 2)
      : rect.splitColumns(min(rect.size.columns / 2, max(24, widest + 4)))
    let inside = frame.box(left, title: "What to make", isFocused: true)
    frame.mark(.templates, inside)
    templateList.paint(into: &frame, in: inside, isFocused: true) { row, frame in
      frame.write([Span(" "), Span(templates[row].title)], at: Point(row: 0, column: 0))
    }
    guard let summary = selectedTemplate, right.size.rows > 0 else { return }
    let pane = frame.box(right, title: summary.id).inset(rows: 0, columns: 1)
    frame.within(pane) { frame in
      var row = frame.writeWrapped(summary.summary, at: Point(row: 0, column: 0), style: .title) + 1
      for (title, text) in [("When", summary.when), ("Makes", summary.makes)] {
        frame.write(title, at: Point(row: row, column: 0), style: .label)
        row += 1 + frame.writeWrapped(text, at: Point(row: row + 1, column: 0)) + 1
      }
      frame.write(
        "\(summary.kind.rawValue) · \(summary.language)", at: Point(row: row, column: 0), style: .muted)
      if let sentence = layoutSentence {
        _ = frame.writeWrapped(sentence, at: Point(row: row + 1, column: 0), style: .muted)
      }
    }
  }

  private func paintDetails(into frame: inout Frame, in rect: Rect) {
    let layout = layout.map { ", layout \($0)" } ?? ""
    let inside = frame.box(rect, title: "\(template?.summary.title ?? "")\(layout)", isFocused: true)
    details.paint(into: &frame, in: inside, values: values, problems: shownProblems(of: .details))
  }

  /// Problems by item id; those of untouched items only after somebody tried to go on.
  func shownProblems(of step: Step) -> [String: String] {
    let found = problems(of: step).filter { finding in
      guard let id = finding.place.field else { return false }
      return showsAllProblems || given.present[id] != nil
    }
    return Dictionary(found.map { ($0.place.field ?? "", $0.message) }) { first, _ in first }
  }

  private func paintPreview(into frame: inout Frame, in rect: Rect) {
    guard planProblems.isEmpty else { return paint(planProblems, into: &frame, in: rect) }
    preview.paint(into: &frame, in: rect)
  }

  private func paint(_ findings: [Finding], into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: "The files could not be made", isFocused: true)
    frame.within(inside.inset(rows: 0, columns: 1)) { frame in
      var row = 0
      for finding in findings {
        let place = [finding.place.file, finding.place.span.map { "\($0.start.line):\($0.start.column)" }]
        let spot = place.compactMap { $0 }.joined(separator: ":")
        row += frame.writeWrapped(
          "\(spot.isEmpty ? "" : spot + ": ")\(finding.message)", at: Point(row: row, column: 0),
          style: .error)
        if let remedy = finding.remedy {
          row += frame.writeWrapped(remedy, at: Point(row: row, column: 2), style: .muted)
        }
      }
    }
  }

  private func paintReview(into frame: inout Frame, in rect: Rect) {
    guard let review else {
      frame.within(rect) {
        _ = $0.write("Comparing with the disk…", at: Point(row: 1, column: 1), style: .muted)
      }
      return
    }
    review.paint(into: &frame, in: rect)
  }

  private func paintDone(into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: "Done", isFocused: true).inset(rows: 0, columns: 1)
    guard let written else { return }
    let own = written.written.filter { !$0.path.isRecord }
    let records = written.written.count - own.count
    let lines = [
      Span("✓ \(own.count) files written to \(shownRoot)", .title),
      Span("Enter opens the checklist that leads on from here."),
      Span("y copies the next command:"), Span("  \(nextCommand)", .input),
      Span("Everything can be taken back:"), Span("  \(undoCommand)", .input),
      Span("\(records) records in \(Lock.folder)/ hold how it was made, for undo and hangar diff.", .muted),
    ]
    frame.within(inside) { frame in
      var row = 0
      for line in lines {
        row += frame.writeWrapped(line.text, at: Point(row: row, column: 0), style: line.style)
      }
    }
  }
}
