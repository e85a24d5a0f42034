package import Canvas
package import Workspace

/// The connectors of the workspace, each with its checklist's progress and its health.
package struct Home: Equatable, Sendable {
  package private(set) var connectors: [ConnectorSummary] = []
  package var list = ListView()
  /// Whether the folder has been read at all.
  package private(set) var isLoaded = false

  package init() {}

  package var selected: ConnectorSummary? {
    connectors.indices.contains(list.selection) ? connectors[list.selection] : nil
  }

  /// Takes what was found; the selection stays on its connector.
  package mutating func show(_ found: [ConnectorSummary]) {
    let id = selected?.id
    connectors = found
    isLoaded = true
    list.resize(to: found.count)
    if let place = found.firstIndex(where: { $0.id == id }) { list.select(place) }
  }
}
