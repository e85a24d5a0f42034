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
    let inside = frame.box(left, title: "Form", isFocused: true)
    guard !entries.isEmpty else {
      return paintEmpty("No fields: press a to add one, p for presets.", into: &frame, in: inside)
    }
    fields.paint(into: &frame, in: inside, isFocused: true) { row, frame in
      paint(entries[row], number: row, of: .fields, into: &frame, Wizard.fieldSpans)
    }
    paintText(schemaText, title: "connectionSpecification", into: &frame, in: right)
  }

  func paintStreams(into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let entries = entries(of: .streams)
    let inside = frame.box(left, title: "Streams", isFocused: true)
    guard !entries.isEmpty else {
      return paintEmpty("No streams: press a to add one.", into: &frame, in: inside)
    }
    streams.paint(into: &frame, in: inside, isFocused: true) { row, frame in
      paint(entries[row], number: row, of: .streams, into: &frame, Wizard.streamSpans)
    }
    let chosen = selectedEntry.map { YAML.text(entries[$0]) } ?? ""
    paintText(chosen, title: "Selected stream", into: &frame, in: right)
  }

  /// The editor of one entry, with what the whole would be beside it.
  func paintEditor(_ editor: RecordEditor, into frame: inout Frame, in rect: Rect) {
    let (left, right) = halves(rect)
    let noun = step == .fields ? "field" : "stream"
    let inside = frame.box(left, title: editor.index == nil ? "New \(noun)" : "Edit \(noun)", isFocused: true)
    editor.form.paint(
      into: &frame, in: inside, values: editor.record.present, problems: entryProblems(editor))
    let text = step == .fields ? schemaText : YAML.text(editor.record.present)
    paintText(text, title: step == .fields ? "connectionSpecification" : "Stream", into: &frame, in: right)
  }

  /// The specification that the fields make, with the edited entry in its place.
  private var schemaText: String {
    var records = entries(of: .fields)
    if let editor, step == .fields { records = records.replacing(editor.index, with: editor.record.present) }
    let (read, _) = SpecField.reading(JSON(records), answer: "fields", file: nil)
    return ConnectionSpecification.schema(read, title: nil).text(.pretty)
  }

  /// What is wrong with the edited entry, by item id.
  private func entryProblems(_ editor: RecordEditor) -> [String: String] {
    guard let id = questionID(of: step) else { return [:] }
    let prefix = "\(id)/\(editor.index ?? entries(of: step).count)/"
    let found = findingsWithEntry.filter {
      $0.severity == .error && $0.place.field?.hasPrefix(prefix) == true
    }
    return Dictionary(found.map { (String(($0.place.field ?? "").dropFirst(prefix.count)), $0.message) }) {
      first, _ in first
    }
  }

  private func halves(_ rect: Rect) -> (Rect, Rect) {
    rect.size.columns >= 90
      ? rect.splitColumns(rect.size.columns / 2) : rect.splitRows(rect.size.rows * 3 / 5)
  }

  private func paintEmpty(_ sentence: String, into frame: inout Frame, in rect: Rect) {
    frame.within(rect) { _ = $0.writeWrapped(sentence, at: Point(row: 0, column: 1), style: .muted) }
  }

  private func paint(
    _ entry: JSON, number: Int, of step: Step, into frame: inout Frame, _ spans: (JSON) -> [Span]
  ) {
    let isWrong = problems(of: step).contains { finding in
      finding.place.field?.split(separator: "/").dropFirst().first.flatMap { Int($0) } == number
    }
    frame.write([Span(isWrong ? "✗ " : "  ", .error)] + spans(entry), at: Point(row: 0, column: 0))
  }

  private static func fieldSpans(_ field: JSON) -> [Span] {
    let name = field["name"]?.string ?? ""
    let title = field["title"]?.string ?? ""
    let type = field["type"]?.string ?? "string"
    let isSecret = field["secret"]?.bool == true
    let value = isSecret ? "••••••" : field["default"].map { $0.string ?? $0.text() } ?? ""
    return [
      Span(title.isEmpty ? name : title, .label), Span(field["required"]?.bool == true ? "* " : " ", .accent),
      Span("[\(value.isEmpty ? type : value)] ", .input), Span(name, .muted),
      Span(isSecret ? "  secret" : "", .warning),
    ]
  }

  private static func streamSpans(_ stream: JSON) -> [Span] {
    let cursor = stream["cursor"]?["field"]?.string.map { "  cursor \($0)" } ?? ""
    let parent = stream["parent"]?["stream"]?.string.map { "  of \($0)" } ?? ""
    return [
      Span(stream["name"]?.string ?? "(no name)", .label), Span("  \(stream["path"]?.string ?? "")", .input),
      Span(cursor + parent, .muted),
    ]
  }

  private func paintText(_ text: String, title: String, into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: title)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    frame.within(inside) { frame in
      for (row, line) in lines.prefix(frame.size.rows).enumerated() {
        frame.write(String(line), at: Point(row: row, column: 1), style: .muted)
      }
    }
  }
}
