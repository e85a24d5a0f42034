import Canvas
import Changes

/// Looking for a text in what is read, and narrowing the list of connectors.
extension Session {
  mutating func openPrompt(_ purpose: Prompt.Purpose) -> [Effect] {
    var prompt = Prompt(purpose: purpose)
    if purpose == .filter { prompt.field = TextField(home.filter) }
    self.prompt = prompt
    return []
  }

  /// Takes what is typed at the prompt; what it means shows at once.
  mutating func handleInPrompt(_ event: InputEvent) -> [Effect] {
    guard var open = prompt else { return [] }
    let before = open.field.text
    _ = open.field.handle(event)
    prompt = open
    guard open.field.text != before else { return [] }
    switch open.purpose {
    case .filter: home.narrow(to: open.field.text)
    case .search: look(for: open.field.text)
    }
    return []
  }

  mutating func keepPrompt() -> [Effect] {
    prompt = nil
    if search?.text.isEmpty == true { search = nil }
    return []
  }

  /// Closes the prompt as if nothing had been typed.
  mutating func cancelPrompt() -> [Effect] {
    if prompt?.purpose == .filter { home.narrow(to: "") }
    if prompt?.purpose == .search { search = nil }
    prompt = nil
    return []
  }

  /// Goes to the first place from where the reader stands.
  private mutating func look(for text: String) {
    search = Search(text: text, line: nil, subject: reading.subject)
    find(from: reading.place, by: 1)
  }

  /// Goes to the next place, or with a negative count to the one before, past the end to the other end.
  mutating func findNext(by step: Int) -> [Effect] {
    guard let search else { return [] }
    let reading = reading
    let last = search.subject == reading.subject ? search.line : nil
    self.search?.subject = reading.subject
    find(from: last.map { $0 + step } ?? (step > 0 ? 0 : reading.lines.count - 1), by: step)
    return []
  }

  private mutating func find(from start: Int, by step: Int) {
    let found = foundLines
    let next =
      step > 0 ? found.first { $0 >= start } ?? found.first : found.last { $0 <= start } ?? found.last
    search?.line = next
    if let next { show(line: next) }
  }

  /// The lines that the text stands in.
  private var foundLines: [Int] {
    guard let pattern = search?.pattern, !pattern.isEmpty else { return [] }
    let lines = reading.lines
    return lines.indices.filter { pattern.isIn(lines[$0]) }
  }

  /// What the status line says of a search.
  package var searchState: String? {
    guard let search, !search.text.isEmpty else { return nil }
    let found = foundLines
    guard !found.isEmpty else { return "nothing fits" }
    let place = search.line.flatMap(found.firstIndex).map { "\($0 + 1) of " } ?? ""
    return "\(place)\(found.count) \(found.count == 1 ? "line" : "lines")"
  }
}

/// What a search looks through: the text or list that stands on the screen.
extension Session {
  struct Reading {
    var subject = ""
    var lines: [String] = []
    /// The line that the reader stands at.
    var place = 0
  }

  var reading: Reading {
    if let wizard { return wizard.reading }
    guard let connector else { return Reading() }
    return Reading(
      subject: connector.path, lines: connector.rows.map(\.text), place: connector.list.selection)
  }

  /// Where it is painted; nil where there is nothing to search.
  var readingPane: Pane? {
    if let wizard { return wizard.readingPane }
    return connector == nil ? nil : .checklist
  }

  private mutating func show(line: Int) {
    if wizard == nil { return connector?.list.select(line) ?? () }
    let rows = bodyRows - 4
    wizard?.show(line: line, rows: rows)
  }
}

extension Wizard {
  fileprivate var readingPane: Pane? {
    switch step {
    case .preview where planProblems.isEmpty: .file
    case .review where review != nil: .diff
    default: nil
    }
  }

  fileprivate var reading: Session.Reading {
    switch readingPane {
    case .file:
      Session.Reading(
        subject: preview.file?.path.text ?? "", lines: preview.lines.map(String.init),
        place: preview.text.top)
    case .diff:
      review.map {
        Session.Reading(
          subject: $0.selected?.path.text ?? "", lines: $0.shownLines.map(\.text), place: $0.lines.selection)
      } ?? Session.Reading()
    default: Session.Reading()
    }
  }

  fileprivate mutating func show(line: Int, rows: Int) {
    switch step {
    case .preview: preview.show(line: line, rows: rows)
    case .review: review?.show(line: line)
    default: break
    }
  }
}
