package import Canvas
package import Changes
import Scaffold

/// The files as they would be written: a tree beside the contents of one of them.
package struct Preview: Equatable, Sendable {
  package private(set) var plan = FilePlan()
  /// The connector's own files: Hangar's records beside them are not for reading.
  private var shown: [PlannedFile] = []
  package private(set) var tree = TreeView([])
  package private(set) var text = ScrollText()
  package private(set) var readsText = false
  /// Why each file exists.
  private var reasons: [RelativePath: String] = [:]
  /// The lines of each file that the latest answer changed.
  private var marks: [RelativePath: Set<Int>] = [:]

  package init() {}

  /// The file shown; nil while a folder is selected.
  package var file: PlannedFile? { plan.files.first { $0.path.text == tree.selected?.id } }

  /// Takes the files anew; what differs from the last ones is marked.
  package mutating func show(_ plan: FilePlan, reasons: [RelativePath: String] = [:]) {
    let isFirst = self.plan.files.isEmpty
    let shown = plan.files.filter { !$0.path.isRecord }
    marks = isFirst ? [:] : Preview.changedLines(from: self.shown, to: shown)
    self.plan = plan
    self.shown = shown
    self.reasons = reasons
    tree.replaceItems(TreeItem.files(shown.map(\.path.text)))
    if isFirst || file == nil { tree.select(id: "README.md") }
  }

  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if readsText { return text.handle(event, lines: lines.count, rows: rows) }
    let before = tree.selected
    guard tree.handle(event, rows: rows) else { return false }
    if tree.selected != before { text = ScrollText(wraps: text.wraps) }
    return true
  }

  /// Gives the focus to the text, or to the tree.
  package mutating func read(_ reads: Bool) { readsText = reads }

  mutating func switchPane() { readsText.toggle() }

  package mutating func wrap() { text.wraps.toggle() }

  /// Scrolls what the wheel is over.
  package mutating func roll(_ event: InputEvent, overText: Bool, rows: Int) {
    let focus = readsText
    readsText = overText
    _ = handle(event, rows: rows)
    readsText = focus
  }

  mutating func click(row: Int) {
    let before = tree.selected
    tree.click(row: row)
    if tree.selected != before { text = ScrollText(wraps: text.wraps) }
  }

  /// Brings a line of the file into view.
  mutating func show(line: Int, rows: Int) { text.show(line: line, rows: rows) }

  var lines: [Substring] {
    guard let file else { return [] }
    let text = file.contents.last == UInt8(ascii: "\n") ? file.contents.dropLast() : file.contents[...]
    return String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  package func paint(into frame: inout Frame, in rect: Rect) {
    let (left, right) = rect.splitColumns(max(18, min(rect.size.columns / 3, 40)))
    let inside = frame.box(left, title: "Files (\(shown.count))", isFocused: !readsText)
    frame.mark(.files, left)
    tree.paint(into: &frame, in: inside, isFocused: !readsText) { item in
      let changed = !item.isFolder && marks.contains { $0.key.text == item.id && !$0.value.isEmpty }
      return [Span(item.label, item.isFolder ? .accent : .text), Span(changed ? " ●" : "", .warning)]
    }
    paintText(into: &frame, in: right)
  }

  private func paintText(into frame: inout Frame, in rect: Rect) {
    let box = frame.box(rect, title: file?.path.text ?? "", isFocused: readsText)
    let reason = file.flatMap { reasons[$0.path] } ?? ""
    let (note, inside) = box.splitRows(reason.isEmpty || box.size.rows < 6 ? 0 : 1)
    frame.within(note) { _ = $0.write(" \(reason)", at: Point(row: 0, column: 0), style: .muted) }
    frame.mark(.file, rect)
    let lines = lines
    let marked = file.flatMap { marks[$0.path] } ?? []
    let width = String(lines.count).count
    text.paint(into: &frame, in: inside, lines: lines.count) { index in
      let number = String(index + 1).padded(toColumns: width, alignment: .right)
      let mark = marked.contains(index) ? Span("▐", .added) : Span(" ")
      return [Span(number, .lineNumber), mark, Span(String(lines[index]), .text)]
    }
  }

  /// For each of the new files, the lines that its old version did not have.
  private static func changedLines(
    from old: [PlannedFile], to new: [PlannedFile]
  ) -> [RelativePath: Set<Int>] {
    let before = old.map { file in
      (file.path, DiskEntry.file(FileImage(bytes: file.contents, permissions: file.mode.rawValue)))
    }
    let snapshot = Snapshot(root: "", entries: Dictionary(before) { first, _ in first })
    // A plan that its own checks refuse never got this far.
    guard let changes = try? ChangeSet(FilePlan(new), against: snapshot) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: changes.changes.filter(\.isEffective).map {
        ($0.path, addedLines($0.diff(context: 0)))
      })
  }

  /// Line indices, from 0.
  private static func addedLines(_ diff: FileDiff) -> Set<Int> {
    guard case .text(let hunks) = diff.body else { return [] }
    return Set(hunks.flatMap(\.lines).filter { $0.kind == .added }.compactMap { $0.newNumber.map { $0 - 1 } })
  }
}
