/// One of several options, or any number of them.
package struct Choice: Hashable, Sendable {
  package private(set) var options: [String]
  /// Whether several can be chosen.
  package let isMultiple: Bool
  /// The places of what is chosen.
  package private(set) var chosen: Set<Int>
  package private(set) var list: ListView

  package init(_ options: [String], chosen: Set<Int> = [], isMultiple: Bool = false) {
    self.options = options
    self.isMultiple = isMultiple
    self.chosen = chosen.filter(options.indices.contains)
    list = ListView(count: options.count)
    list.select(self.chosen.min() ?? 0)
  }

  /// Takes a key or the wheel; Space chooses, as does moving where only one can be chosen.
  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if list.handle(event, rows: rows) {
      if !isMultiple, !options.isEmpty { chosen = [list.selection] }
      return true
    }
    guard event == .key(Chord(" ")), !options.isEmpty else { return false }
    choose(list.selection)
    return true
  }

  /// Chooses an option; among several it is taken back when it was chosen.
  package mutating func choose(_ index: Int) {
    guard options.indices.contains(index) else { return }
    list.select(index)
    if !isMultiple {
      chosen = [index]
    } else if chosen.remove(index) == nil {
      chosen.insert(index)
    }
  }

  package func paint(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    list.paint(into: &frame, in: rect, isFocused: isFocused) { row, frame in
      let isChosen = chosen.contains(row)
      let mark = isMultiple ? (isChosen ? "[x] " : "[ ] ") : (isChosen ? "(•) " : "( ) ")
      frame.write(
        [Span(mark, isChosen ? .accent : .muted), Span(options[row])], at: Point(row: 0, column: 0))
    }
  }
}

/// Yes or no.
package struct Toggle: Hashable, Sendable {
  package var isOn: Bool

  package init(_ isOn: Bool = false) {
    self.isOn = isOn
  }

  /// Space turns it over, `y` and `n` say it outright; false for any other event.
  package mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(Chord(" ")): isOn.toggle()
    case .key(Chord("y")): isOn = true
    case .key(Chord("n")): isOn = false
    default: return false
    }
    return true
  }

  package func paint(into frame: inout Frame, in rect: Rect, label: String, isFocused: Bool) {
    frame.within(rect) { frame in
      let mark = Span(isOn ? "[x] " : "[ ] ", isOn ? .accent : .muted)
      frame.write([mark, Span(label)], at: Point(row: 0, column: 0))
      if isFocused { frame.select(Rect(row: 0, column: 0, columns: frame.size.columns, rows: 1)) }
    }
  }
}
