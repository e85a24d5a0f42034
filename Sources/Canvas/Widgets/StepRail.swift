/// The steps of a wizard, one under the other, with how far each is.
package struct StepRail: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case open, current, done, problem

    fileprivate var mark: (String, Style) {
      switch self {
      case .open: ("○", .muted)
      case .current: ("▸", .accent)
      case .done: ("✓", .success)
      case .problem: ("✗", .error)
      }
    }
  }

  package struct Step: Hashable, Sendable {
    package var title: String
    package var state: State
    /// The step somebody looks at, whatever its state.
    package var isCurrent: Bool

    package init(_ title: String, _ state: State, isCurrent: Bool = false) {
      self.title = title
      self.state = state
      self.isCurrent = isCurrent
    }
  }

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// Paints one step a row, or only the current one where there is a single row.
  package func paint(into frame: inout Frame, in rect: Rect) {
    let current = steps.firstIndex(where: \.isCurrent) ?? 0
    let first = max(0, min(current, steps.count - max(1, rect.size.rows)))
    frame.within(rect) { frame in
      for (row, step) in steps.dropFirst(first).prefix(max(0, frame.size.rows)).enumerated() {
        let (mark, style) = step.state.mark
        let title = Span(step.title, step.isCurrent ? .title : step.state == .open ? .muted : .text)
        let pointer = Span(step.isCurrent ? "›" : " ", .accent)
        frame.write([pointer, Span(mark + " ", style), title], at: Point(row: row, column: 0))
      }
    }
  }
}
