import Findings
import Canvas
import Scaffold
import Schema

/// The lists of spec fields and streams, each beside what it stands for.
extension Wizard {
  /// The form as Airbyte would show it, beside the specification, both live.
  func paintFields(into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let entries = entries(of: .fields)
    let inside = frame.box(left, title: "Form", isFocused: !readsSide)
    frame.mark(.entries, inside)
    if entries.isEmpty {
      paintEmpty("No fields: press a to add one, p for presets.", into: &frame, in: inside)
    }
    let columns = FieldColumns(entries)
    let rows = paintListProblems(of: .fields, into: &frame, in: inside)
    fields.paint(into: &frame, in: rows, isFocused: !readsSide) { row, frame in
      paint(entries[row], number: row, of: .fields, into: &frame, columns.spans)
    }
    paintSide("connectionSpecification", into: &frame, in: right)
  }

  func paintStreams(into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let entries = entries(of: .streams)
    let inside = frame.box(left, title: "Streams", isFocused: !readsSide)
    frame.mark(.entries, inside)
    if entries.isEmpty { paintEmpty("No streams: press a to add one.", into: &frame, in: inside) }
    let rows = paintListProblems(of: .streams, into: &frame, in: inside)
    streams.paint(into: &frame, in: rows, isFocused: !readsSide) { row, frame in
      paint(entries[row], number: row, of: .streams, into: &frame, Wizard.streamSpans)
    }
    paintSide("Selected stream", into: &frame, in: right)
  }

  /// The editor of one entry, with what the whole would be beside it.
  func paintEditor(_ editor: RecordEditor, into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let noun = step == .fields ? "field" : "stream"
    let inside = frame.box(left, title: editor.index == nil ? "New \(noun)" : "Edit \(noun)", isFocused: true)
    editor.form.paint(
      into: &frame, in: inside, values: editor.record.present, problems: entryProblems(editor))
    paintSide(step == .fields ? "connectionSpecification" : "Stream", into: &frame, in: right)
  }

  /// What the entries of the step stand for: the whole specification, or the one stream.
  private var sideText: String {
    if step == .fields { return schemaText }
    if let editor { return YAML.text(editor.result) }
    return selectedEntry.map { YAML.text(entries(of: step)[$0]) } ?? ""
  }

  private var sideLines: [Substring] { sideText.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The text scrolled to the field that is selected or edited.
  var followedSide: ScrollText {
    var text = ScrollText()
    guard step == .fields,
      let name = (editor?.result ?? selectedEntry.map { entries(of: step)[$0] })?["name"]?.string
    else { return text }
    let line = sideLines.firstIndex { $0.drop { $0 == " " }.hasPrefix("\"\(name)\": {") }
    if let line { text.show(line: max(0, line - 1), rows: 1) }
    return text
  }

  mutating func rollSide(_ event: InputEvent, rows: Int) {
    readSide(true)
    _ = side.handle(event, lines: sideLines.count, rows: rows)
  }

  /// The specification that the fields make, with the edited entry in its place.
  private var schemaText: String {
    var records = entries(of: .fields)
    if let editor, step == .fields { records = records.replacing(editor.index, with: editor.result) }
    // A secret has no default; one that somebody types all the same is not shown again here.
    let shown = records.map { $0["secret"]?.bool == true ? $0.setting("default", to: nil) : $0 }
    let (read, _) = SpecField.reading(JSON(shown), answer: "fields", file: nil)
    return ConnectionSpecification.schema(read, title: nil).text(.pretty)
  }

  /// What is wrong with the edited entry, by item id.
  private func entryProblems(_ editor: RecordEditor) -> [String: String] {
    let number = String(editor.index ?? entries(of: step).count)
    let found = findingsWithEntry.filter {
      $0.severity == .error && $0.place.field == questionID(of: step) && $0.keys.first == number
    }
    let placed = found.compactMap { finding in
      editor.item(at: finding.placeInEntry).map { ($0.id, finding.message) }
    }
    return Dictionary(placed.filter { editor.tellsProblem(of: $0.0) }) { first, _ in first }
  }

  /// The place of what is worked on, and of what it stands for; the latter is empty where there is no room.
  private func halves(_ rect: Rect) -> (Rect, Rect) {
    if rect.size.columns >= 90 { return rect.splitColumns(rect.size.columns / 2) }
    return rect.splitRows(rect.size.rows < 14 ? rect.size.rows : rect.size.rows * 3 / 5)
  }

  /// Paints what is wrong with the list as a whole below it, and returns the room above.
  private func paintListProblems(of step: Step, into frame: inout Frame, in rect: Rect) -> Rect {
    let lines = problems(of: step).filter(\.keys.isEmpty).flatMap { finding in
      let remedy = finding.remedy.map { ". \($0)" } ?? ""
      return "✗ \(finding.message)\(remedy)".wrapped(toColumns: rect.size.columns - 2)
    }
    let room = min(lines.count, max(0, rect.size.rows - 3))
    guard room > 0 else { return rect }
    let (above, below) = rect.splitRows(-room)
    frame.within(below) { frame in
      for (row, line) in lines.prefix(room).enumerated() {
        frame.write(line, at: Point(row: row, column: 1), style: .error)
      }
    }
    return above
  }

  private func paintEmpty(_ sentence: String, into frame: inout Frame, in rect: Rect) {
    frame.within(rect) { _ = $0.writeWrapped(sentence, at: Point(row: 0, column: 1), style: .muted) }
  }

  private func paint(
    _ entry: JSON, number: Int, of step: Step, into frame: inout Frame, _ spans: (JSON) -> [Span]
  ) {
    let isWrong = problems(of: step).contains { $0.keys.first == String(number) }
    frame.write([Span(isWrong ? "✗ " : "  ", .error)] + spans(entry), at: Point(row: 0, column: 0))
  }

  private static func streamSpans(_ stream: JSON) -> [Span] {
    let cursor = stream["cursor"]?["field"]?.string.map { "  cursor \($0)" } ?? ""
    let parent = stream["parent"]?["stream"]?.string.map { "  of \($0)" } ?? ""
    return [
      Span(stream["name"]?.string ?? "(no name)", .label), Span("  \(stream["path"]?.string ?? "")", .input),
      Span(cursor + parent, .muted),
    ]
  }

  private func paintSide(_ title: String, into frame: inout Frame, in rect: Rect) {
    guard rect.size.rows > 0 else { return }
    let inside = frame.box(rect, title: title, isFocused: readsSide)
    frame.mark(.side, rect)
    let lines = sideLines
    let place = readsSide ? side : followedSide
    place.paint(into: &frame, in: inside, lines: lines.count) { [Span(" \(lines[$0])", .muted)] }
  }
}

/// Spec fields one under the other, their titles and values in columns.
private struct FieldColumns {
  private var titles = 0
  private var values = 0

  init(_ fields: [JSON]) {
    for field in fields {
      titles = min(24, max(titles, Self.title(field).columnWidth))
      values = min(20, max(values, Self.value(field).columnWidth))
    }
  }

  func spans(_ field: JSON) -> [Span] {
    let title = Self.title(field).truncated(toColumns: titles).padded(toColumns: titles)
    let value = Self.value(field).truncated(toColumns: values).padded(toColumns: values)
    return [
      Span(title, .label), Span(field["required"]?.bool == true ? " * " : "   ", .accent),
      Span("[\(value)]  ", .input), Span(field["name"]?.string ?? "", .muted),
      Span(field["secret"]?.bool == true ? "  secret" : "", .warning),
      // Airbyte's form leaves it out; whoever works on the fields has to see it.
      Span(field["hidden"]?.bool == true ? "  hidden" : "", .muted),
    ]
  }

  private static func title(_ field: JSON) -> String {
    [field["title"]?.string, field["name"]?.string].compactMap { $0 }.first { !$0.isEmpty } ?? "(no name)"
  }

  /// What the field holds at first, never that of a secret; else its type, or what there is to choose from.
  private static func value(_ field: JSON) -> String {
    if field["secret"]?.bool == true { return "••••••" }
    let value = field["default"].map { $0.isNull ? "" : $0.string ?? $0.text() } ?? ""
    let choices = (field["enum"]?.array ?? []).map { $0.string ?? $0.text() }
    if !choices.isEmpty { return "\(value.isEmpty ? choices.joined(separator: "|") : value) ▾" }
    return value.isEmpty ? field["type"]?.string ?? "string" : value
  }
}
