/// One line of a tree; the lines below it with a greater depth are inside of it.
package struct TreeItem: Hashable, Sendable {
  /// Unique in the tree; what is closed is remembered by it.
  package var id: String
  package var label: String
  package var depth: Int
  package var isFolder: Bool

  package init(id: String, label: String, depth: Int, isFolder: Bool) {
    self.id = id
    self.label = label
    self.depth = depth
    self.isFolder = isFolder
  }

  /// The folders and files of `/`-separated paths, each folder once, in the order of the sorted paths.
  package static func files(_ paths: [String]) -> [TreeItem] {
    var items: [TreeItem] = []
    var open: [Substring] = []
    for path in paths.sorted(by: {
      $0.split(separator: "/").lexicographicallyPrecedes($1.split(separator: "/"))
    }) {
      let parts = path.split(separator: "/")
      guard let name = parts.last else { continue }
      let folders = Array(parts.dropLast())
      let shared = zip(open, folders).prefix { $0 == $1 }.count
      for depth in shared..<folders.count {
        let id = folders[...depth].joined(separator: "/") + "/"
        items.append(TreeItem(id: id, label: folders[depth] + "/", depth: depth, isFolder: true))
      }
      open = folders
      items.append(TreeItem(id: path, label: String(name), depth: folders.count, isFolder: false))
    }
    return items
  }
}

/// A tree whose folders open and close.
package struct TreeView: Hashable, Sendable {
  package private(set) var items: [TreeItem]
  private var closed: Set<String> = []
  /// The items that no closed folder hides.
  private var shown: [Int]
  private var list: ListView

  package init(_ items: [TreeItem]) {
    self.items = items
    shown = Array(items.indices)
    list = ListView(count: items.count)
  }

  package var selected: TreeItem? { shown.isEmpty ? nil : items[shown[list.selection]] }

  /// Replaces the items; what was selected and closed stays so where it is still there.
  package mutating func replaceItems(_ new: [TreeItem]) {
    let id = selected?.id
    items = new
    closed.formIntersection(new.lazy.filter(\.isFolder).map(\.id))
    refresh(selecting: id)
  }

  /// Selects an item, opening the folders around it.
  package mutating func select(id: String) {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return }
    var depth = items[index].depth
    for item in items[..<index].reversed() where item.depth < depth {
      closed.remove(item.id)
      depth = item.depth
    }
    refresh(selecting: id)
  }

  /// Selects a row as it is shown; a folder that was selected already opens or closes.
  package mutating func click(row: Int) {
    guard shown.indices.contains(row) else { return }
    if list.selection == row, items[shown[row]].isFolder { toggle(items[shown[row]]) }
    list.select(row)
  }

  /// Takes a key or the wheel; Right opens a folder, Left closes it or goes to the one around it.
  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if list.handle(event, rows: rows) { return true }
    guard case .key(let chord) = event, chord.modifiers.isEmpty, let item = selected else { return false }
    switch chord.key {
    case .right where item.isFolder && closed.contains(item.id): toggle(item)
    case .left where item.isFolder && !closed.contains(item.id): toggle(item)
    case .left: selectParent()
    case .enter where item.isFolder: toggle(item)
    default: return false
    }
    return true
  }

  /// Which item is at a point of the frame.
  package func item(at point: Point, in rect: Rect) -> TreeItem? {
    list.row(at: point, in: rect).map { items[shown[$0]] }
  }

  /// Paints the items in view; `line` gives what stands behind the indentation.
  package func paint(
    into frame: inout Frame, in rect: Rect, isFocused: Bool,
    line: (TreeItem) -> [Span] = { [Span($0.label, $0.isFolder ? .accent : .text)] }
  ) {
    list.paint(into: &frame, in: rect, isFocused: isFocused) { row, frame in
      let item = items[shown[row]]
      let mark = !item.isFolder ? " " : closed.contains(item.id) ? "▸" : "▾"
      // A tree deeper than the pane is wide still shows its labels.
      let indent = String(repeating: " ", count: min(2 * item.depth, frame.size.columns / 2))
      frame.write([Span("\(indent)\(mark) ", .muted)] + line(item), at: Point(row: 0, column: 0))
    }
  }

  private mutating func toggle(_ item: TreeItem) {
    if closed.remove(item.id) == nil { closed.insert(item.id) }
    refresh(selecting: item.id)
  }

  private mutating func selectParent() {
    guard let item = selected else { return }
    let above = shown[..<list.selection].last { items[$0].depth < item.depth }
    if let above { refresh(selecting: items[above].id) }
  }

  private mutating func refresh(selecting id: String?) {
    var hiding = Int.max
    shown = items.indices.filter { index in
      let item = items[index]
      if item.depth > hiding { return false }
      hiding = closed.contains(item.id) ? item.depth : Int.max
      return true
    }
    list.resize(to: shown.count)
    if let row = shown.firstIndex(where: { items[$0].id == id }) { list.select(row) }
  }
}
