/// Pages side by side, of which one shows.
package struct Tabs: Hashable, Sendable {
  package var titles: [String]
  package private(set) var selection: Int

  package init(_ titles: [String], selection: Int = 0) {
    self.titles = titles
    self.selection = max(0, min(selection, titles.count - 1))
  }

  package mutating func select(_ index: Int) {
    if titles.indices.contains(index) { selection = index }
  }

  /// Goes on by some tabs, round the ends.
  package mutating func move(by step: Int) {
    guard !titles.isEmpty else { return }
    selection = ((selection + step) % titles.count + titles.count) % titles.count
  }

  /// Which tab is at a column of the bar.
  package func tab(atColumn column: Int, width: Int) -> Int? {
    places(width: width).first { $0.columns.contains(column) }?.tab
  }

  /// Paints the titles into the first row of the rectangle; the chosen one is always among them.
  package func paint(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    frame.within(rect) { frame in
      for place in places(width: frame.size.columns) {
        let isChosen = place.tab == selection
        let text = isChosen ? "[\(titles[place.tab])]" : " \(titles[place.tab]) "
        frame.write(
          text, at: Point(row: 0, column: place.columns.lowerBound), style: isChosen ? .tabFocused : .tab,
          width: place.columns.count)
        if isChosen, isFocused {
          frame.select(
            Rect(row: 0, column: place.columns.lowerBound, columns: place.columns.count, rows: 1))
        }
      }
    }
  }

  /// The tabs that fit, beginning as far left as the chosen one allows.
  private func places(width: Int) -> [(tab: Int, columns: Range<Int>)] {
    guard !titles.isEmpty else { return [] }
    let lengths = titles.map { $0.columnWidth + 2 }
    var first = 0
    while first < selection, lengths[first...selection].reduce(0, +) > width { first += 1 }
    var left = 0
    return (first..<titles.count).map { tab in
      defer { left += lengths[tab] }
      return (tab, min(left, max(0, width))..<min(left + lengths[tab], max(0, width)))
    }
  }
}
