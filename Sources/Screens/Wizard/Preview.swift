package import Canvas
package import Changes

/// The files as they would be written: a tree beside the contents of one of them.
package struct Preview: Equatable, Sendable {
  package private(set) var plan = FilePlan()
  package private(set) var tree = TreeView([])
  package private(set) var text = ScrollText()
  package private(set) var readsText = false
  /// The lines of each file that the latest answer changed.
  private var marks: [RelativePath: Set<Int>] = [:]

  package init() {}

  /// The file shown; nil while a folder is selected.
  package var file: PlannedFile? { plan.files.first { $0.path.text == tree.selected?.id } }

  package mutating func show(_ plan: FilePlan) {
    marks = self.plan.files.isEmpty ? [:] : Preview.changedLines(from: self.plan, to: plan)
    self.plan = plan
    tree.replaceItems(TreeItem.files(plan.files.map(\.path.text)))
    if file == nil, let first = plan.files.first { tree.select(id: first.path.text) }
  }

  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if event == .key(Chord(.tab)) || event == .key(Chord(.tab, .shift)) {
      readsText.toggle()
      return true
    }
    if readsText { return text.handle(event, lines: lines.count, rows: rows) }
    let before = tree.selected
    guard tree.handle(event, rows: rows) else { return false }
    if tree.selected != before { text = ScrollText() }
    return true
  }

  private var lines: [Substring] {
    guard let file else { return [] }
    return String(decoding: file.contents, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  package func paint(into frame: inout Frame, in rect: Rect) {
    let (left, right) = rect.splitColumns(max(18, min(rect.size.columns / 3, 40)))
    let inside = frame.box(left, title: "Files (\(plan.files.count))", isFocused: !readsText)
    tree.paint(into: &frame, in: inside, isFocused: !readsText) { item in
      let changed = !item.isFolder && marks.contains { $0.key.text == item.id && !$0.value.isEmpty }
      return [Span(item.label, item.isFolder ? .accent : .text), Span(changed ? " ●" : "", .warning)]
    }
    paintText(into: &frame, in: right)
  }

  private func paintText(into frame: inout Frame, in rect: Rect) {
    let inside = frame.box(rect, title: file?.path.text ?? "", isFocused: readsText)
    let lines = lines
    let marked = file.flatMap { marks[$0.path] } ?? []
    let width = String(lines.count).count
    text.paint(into: &frame, in: inside, lines: lines.count) { index in
      let number = String(index + 1).padded(toColumns: width, alignment: .right)
      let mark = marked.contains(index) ? Span("▐", .added) : Span(" ")
      return [Span(number, .lineNumber), mark, Span(String(lines[index]), .text)]
    }
  }

  /// For each file of the new plan, the lines that its old version did not have.
  private static func changedLines(from old: FilePlan, to new: FilePlan) -> [RelativePath: Set<Int>] {
    let before = Dictionary(uniqueKeysWithValues: old.files.map { ($0.path, $0.contents) })
    return Dictionary(
      uniqueKeysWithValues: new.files.filter { before[$0.path] != $0.contents }.map { file in
        (file.path, LineDiff.addedLines(from: before[file.path] ?? [], to: file.contents))
      })
  }
}
