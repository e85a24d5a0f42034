package import Canvas
package import Workspace

/// A connector, open on its checklist.
package struct ConnectorScreen: Equatable, Sendable {
  package var path: String
  package var title: String
  /// Nil when the connector has no checklist.
  package var status: ChecklistStatus?
  package var list: ListView

  package init(path: String, title: String, status: ChecklistStatus?) {
    self.path = path
    self.title = title
    self.status = status
    list = ListView(count: status.map { ConnectorScreen.rows($0).count } ?? 0)
    skipHeading(forward: true)
  }

  /// A line of the list: a section's heading or an item.
  package enum Row: Equatable, Sendable {
    case heading(String, ChecklistProgress)
    case item(ItemStatus)

    /// What a search looks at.
    var text: String {
      switch self {
      case .heading(let title, _): title
      case .item(let item): item.item.title
      }
    }
  }

  package var rows: [Row] { status.map(ConnectorScreen.rows) ?? [] }

  package var selected: ItemStatus? {
    let rows = rows
    guard rows.indices.contains(list.selection), case .item(let item) = rows[list.selection] else {
      return nil
    }
    return item
  }

  /// The file that the selected item concerns, below the connector's folder.
  package var selectedFile: String? { selected?.facts.file }
  package var selectedCommand: String? { selected?.facts.command }

  /// The same place in the list as before the connector was read again.
  package func keepingPlace(of earlier: ConnectorScreen?) -> ConnectorScreen {
    var screen = self
    if let earlier, earlier.path == path { screen.list.select(earlier.list.selection) }
    return screen
  }

  private static func rows(_ status: ChecklistStatus) -> [Row] {
    status.sections.flatMap { section in
      (section.title.map { [Row.heading($0, section.progress)] } ?? []) + section.items.map(Row.item)
    }
  }

  /// The first item is worth more than the first heading.
  private mutating func skipHeading(forward: Bool) {
    if case .heading = rows.first, rows.count > 1 { list.select(1) }
  }
}

extension Session {
  mutating func openSelected() -> [Effect] { home.selected.map { open($0.id) } ?? [] }

  mutating func open(_ path: String) -> [Effect] {
    opening = path
    return [.open(connector: path)]
  }

  mutating func tickSelected() -> [Effect] {
    guard let connector, let item = connector.selected else { return [] }
    return [.tick(connector: connector.path, item: item.id, isDone: !item.item.isTicked)]
  }

  mutating func editSelectedFile() -> [Effect] {
    guard let connector, let file = connector.selectedFile else { return [] }
    return [.edit(path: "\(connector.path)/\(file)", anchor: connector.selected?.facts.anchor)]
  }
}
