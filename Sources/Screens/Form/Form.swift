package import Canvas
package import Schema

/// A list of items being filled in, one of which has the focus.
///
/// The values live with whoever shows the form; it keeps the focus and the text being typed.
package struct Form: Equatable, Sendable {
  package private(set) var items: [FormItem]
  package private(set) var focus = 0
  /// The text of the focused item; the value follows each key.
  package private(set) var editor = Editor.line(TextField())
  /// The option under the cursor of a multiple choice.
  package private(set) var option = 0

  package enum Editor: Equatable, Sendable {
    case line(TextField)
    case lines(TextArea)

    package var text: String {
      switch self {
      case .line(let field): field.text
      case .lines(let area): area.text
      }
    }

    /// Whether Up leaves the text, as it always does one of a single line.
    fileprivate var isOnFirstLine: Bool {
      if case .lines(let area) = self { area.isOnFirstLine } else { true }
    }
    fileprivate var isOnLastLine: Bool { if case .lines(let area) = self { area.isOnLastLine } else { true } }

    fileprivate mutating func handle(_ event: InputEvent) -> Bool {
      switch self {
      case .line(var field):
        defer { self = .line(field) }
        return field.handle(event)
      case .lines(var area):
        defer { self = .lines(area) }
        return area.handle(event, rows: Form.areaRows)
      }
    }
  }

  /// How many rows a text of several lines shows while it has the focus.
  static let areaRows = 6

  /// What a key did.
  package enum Outcome: Equatable, Sendable {
    /// The form has no use for the key.
    case ignored
    /// Only the focus or the cursor moved.
    case moved
    case changed(id: String, JSON?)
    /// Enter on the last item.
    case finished
  }

  package init(_ items: [FormItem], values: JSON) {
    self.items = items
    loadEditor(values)
  }

  package var focused: FormItem? { items.indices.contains(focus) ? items[focus] : nil }

  /// Takes the items anew after a value changed; the focus stays on its item.
  package mutating func refresh(_ items: [FormItem], values: JSON) {
    let id = focused?.id
    self.items = items
    if let place = items.firstIndex(where: { $0.id == id }) {
      focus = place
    } else {
      focus = min(focus, max(0, items.count - 1))
      loadEditor(values)
    }
  }

  /// Takes values that changed from outside, as by undo.
  package mutating func reload(_ items: [FormItem], values: JSON) {
    refresh(items, values: values)
    loadEditor(values)
  }

  package mutating func move(to id: String, values: JSON) {
    guard let place = items.firstIndex(where: { $0.id == id }) else { return }
    move(to: place, values: values)
  }

  package mutating func move(to place: Int, values: JSON) {
    guard items.indices.contains(place) else { return }
    focus = place
    loadEditor(values)
  }

  /// Puts the focus on an item; true when it has it already and a click turns it over.
  mutating func click(row: Int, values: JSON) -> Bool {
    guard row == focus, let focused else {
      move(to: row, values: values)
      return false
    }
    return !focused.takesText
  }

  package mutating func handle(_ event: InputEvent, values: JSON) -> Outcome {
    guard let item = focused else { return .ignored }
    if case .key(let chord) = event, let outcome = moveFocus(chord, item, values: values) { return outcome }
    if item.takesText { return type(event, into: item) }
    guard case .key(let chord) = event else { return .ignored }
    return choose(chord, in: item, values: values)
  }

  private mutating func moveFocus(_ chord: Chord, _ item: FormItem, values: JSON) -> Outcome? {
    switch (chord.key, chord.modifiers) {
    case (.tab, []): step(1, values)
    case (.tab, .shift): step(-1, values)
    case (.enter, []) where !item.hasLines: focus == items.count - 1 ? .finished : step(1, values)
    case (.down, []) where editor.isOnLastLine: step(1, values)
    case (.up, []) where editor.isOnFirstLine: step(-1, values)
    default: nil
    }
  }

  private mutating func step(_ count: Int, _ values: JSON) -> Outcome {
    move(to: max(0, min(items.count - 1, focus + count)), values: values)
    return .moved
  }

  private mutating func type(_ event: InputEvent, into item: FormItem) -> Outcome {
    let before = editor.text
    guard editor.handle(event) else { return .ignored }
    return editor.text == before ? .moved : .changed(id: item.id, item.value(of: editor.text))
  }

  private mutating func choose(_ chord: Chord, in item: FormItem, values: JSON) -> Outcome {
    switch item.kind {
    case .boolean:
      guard chord.typed == " " || chord.key == .left || chord.key == .right else { return .ignored }
      return .changed(id: item.id, JSON(values.member(at: item.id)?.bool != true))
    case .choice(let choices): return cycle(chord, choices, item, values: values)
    case .choices(let choices): return toggle(chord, choices, item, values: values)
    default: return .ignored
    }
  }

  private func cycle(_ chord: Chord, _ choices: [FormChoice], _ item: FormItem, values: JSON) -> Outcome {
    guard !choices.isEmpty else { return .ignored }
    let current = values.member(at: item.id)?.string ?? item.assumed
    let place = choices.firstIndex { $0.value == current } ?? 0
    let next: Int
    switch chord.key {
    case .right, .character(" "): next = (place + 1) % choices.count
    case .left: next = (place + choices.count - 1) % choices.count
    default: return .ignored
    }
    let value = choices[next].value
    return .changed(id: item.id, value.isEmpty ? nil : JSON(value))
  }

  private mutating func toggle(
    _ chord: Chord, _ choices: [FormChoice], _ item: FormItem, values: JSON
  ) -> Outcome {
    switch chord.key {
    case .right: option = min(choices.count - 1, option + 1)
    case .left: option = max(0, option - 1)
    case .character(" ") where choices.indices.contains(option):
      let chosen = values.member(at: item.id)?.array?.compactMap(\.string) ?? []
      let flipped = choices[option].value
      let kept = choices.map(\.value).filter { ($0 == flipped) != chosen.contains($0) }
      return .changed(id: item.id, JSON(kept.map { JSON($0) }))
    default: return .ignored
    }
    return .moved
  }

  private mutating func loadEditor(_ values: JSON) {
    option = 0
    guard let item = focused else { return }
    let text = item.text(for: values.member(at: item.id))
    editor = item.hasLines ? .lines(TextArea(text)) : .line(TextField(text))
  }
}
