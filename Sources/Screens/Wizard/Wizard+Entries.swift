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
    let rows = rows(of: .fields)
    let columns = FieldColumns(rows, entries)
    let room = paintListProblems(of: .fields, into: &frame, in: inside)
    fields.paint(into: &frame, in: room, isFocused: !readsSide) { line, frame in
      paint(rows[line], of: .fields, into: &frame, columns.spans(rows[line], in: entries))
    }
    paintSide("connectionSpecification", into: &frame, in: right)
  }

  func paintStreams(into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let entries = entries(of: .streams)
    let inside = frame.box(left, title: "Streams", isFocused: !readsSide)
    frame.mark(.entries, inside)
    if entries.isEmpty { paintEmpty("No streams: press a to add one.", into: &frame, in: inside) }
    let rows = rows(of: .streams)
    let room = paintListProblems(of: .streams, into: &frame, in: inside)
    streams.paint(into: &frame, in: room, isFocused: !readsSide) { line, frame in
      paint(rows[line], of: .streams, into: &frame, Wizard.streamSpans(entries[line]))
    }
    paintSide("Selected stream", into: &frame, in: right)
  }

  /// The editor of one entry, with what the whole would be beside it.
  func paintEditor(_ editor: RecordEditor, into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let title = "\(editor.isNew ? "New" : "Edit") \(editor.shape.noun)"
    let inside = frame.box(left, title: title, isFocused: true)
    editor.form.paint(
      into: &frame, in: inside, values: editor.record.present, problems: entryProblems(editor))
    paintSide(step == .fields ? "connectionSpecification" : "Stream", into: &frame, in: right)
  }

  /// What the entries of the step stand for: the whole specification, or the one stream.
  private var sideText: String {
    if step == .fields { return schemaText }
    if let editor { return YAML.text(editor.result) }
    return selectedRecord.map { YAML.text($0) } ?? ""
  }

  private var selectedRecord: JSON? { selectedEntry.flatMap { entries(of: step).entry(at: $0) } }

  /// The entry that the selected line would add to.
  private var ownerOfSelected: JSON? {
    selectedRow?.place.ancestors.last.flatMap { entries(of: step).entry(at: $0) }
  }

  private var sideLines: [Substring] { sideText.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The text scrolled to the field or alternative that is selected or edited.
  var followedSide: ScrollText {
    var text = ScrollText()
    guard step == .fields, let entry = editor?.result ?? selectedRecord ?? ownerOfSelected else {
      return text
    }
    let name = entry["name"]?.string.map { "\"\($0)\": {" }
    guard let mark = name ?? entry["title"]?.string.map({ "\"title\": \"\($0)\"" }) else { return text }
    let line = sideLines.firstIndex { $0.drop { $0 == " " }.hasPrefix(mark) }
    if let line { text.show(line: max(0, line - 1), rows: 1) }
    return text
  }

  mutating func rollSide(_ event: InputEvent, rows: Int) {
    readSide(true)
    _ = side.handle(event, lines: sideLines.count, rows: rows)
  }

  /// The specification that the fields make, with the edited entry in its place.
  private var schemaText: String {
    // A secret has no default; one that somebody types all the same is not shown again here.
    let shown = entriesWithEdited.map(\.withoutSecretDefaults)
    let (read, _) = SpecField.reading(JSON(shown), answer: "fields", file: nil)
    return ConnectionSpecification.schema(read, title: nil).text(.pretty)
  }

  /// What is wrong with the edited entry, by item id.
  private func entryProblems(_ editor: RecordEditor) -> [String: String] {
    let keys = editor.place.keys
    let found = findingsWithEntry.filter {
      $0.severity == .error && $0.place.field == questionID(of: step) && $0.keys.starts(with: keys)
        // What lies inside has a line of its own in the list.
        && (editor.shape.innerList == nil || $0.keys.dropFirst(keys.count).first != editor.shape.innerList)
    }
    let placed = found.compactMap { finding in
      editor.item(at: finding.place(in: editor.place)).map { ($0.id, finding.message) }
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

  private func paint(_ row: EntryRow, of step: Step, into frame: inout Frame, _ spans: [Span]) {
    let isWrong = row.isEntry && problems(of: step).contains { $0.keys.starts(with: row.place.keys) }
    frame.write([Span(isWrong ? "✗ " : "  ", .error)] + spans, at: Point(row: 0, column: 0))
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

extension JSON {
  /// The field without the default of a secret, its own or one inside its alternatives.
  fileprivate var withoutSecretDefaults: JSON {
    let field = self["secret"]?.bool == true ? setting("default", to: nil) : self
    guard let options = field["options"]?.array else { return field }
    let shown = options.map { option in
      option["fields"]?.array.map { fields in
        option.setting("fields", to: JSON(fields.map(\.withoutSecretDefaults)))
      } ?? option
    }
    return field.setting("options", to: JSON(shown))
  }
}
