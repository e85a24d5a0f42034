package import Canvas
import Connectors
package import Workspace

/// The connectors of the workspace, each with its checklist's progress and its health.
///
/// They are found by name at once and read a few at a time, those in view first, so that a folder with hundreds
/// shows and answers from the first moment.
package struct Home: Equatable, Sendable {
  package struct Row: Equatable, Identifiable, Sendable {
    package let found: FoundConnector
    /// Nil until its files are read.
    package internal(set) var summary: ConnectorSummary?

    package var id: String { found.id }
  }

  /// Every connector, ordered by path.
  private var all: [Row] = []
  /// What fits the filter, in the order chosen, as places in `all`.
  private var shown: [Int] = []
  package private(set) var order = HomeOrder.name
  package private(set) var filter = ""
  package var list = ListView()
  /// Whether the folder has been read at all.
  package private(set) var isLoaded = false

  package init() {}

  /// The connectors shown.
  package var connectors: [Row] { shown.map { all[$0] } }
  package var count: Int { all.count }
  package var shownCount: Int { shown.count }

  package subscript(row: Int) -> Row { all[shown[row]] }

  package var selected: Row? { shown.indices.contains(list.selection) ? self[list.selection] : nil }

  /// What was read of a connector; nil while nothing was.
  func summary(of path: String) -> ConnectorSummary? { all.first { $0.id == path }?.summary }

  /// How many of them are read.
  package var readCount: Int { all.count { $0.summary != nil } }

  /// Those to read next: from the selected one on, then the rest; empty when all are read.
  func unread(atMost limit: Int) -> [FoundConnector] {
    var places: [Int] = []
    var taken: Set<Int> = []
    for place in shown.dropFirst(list.selection) + shown + Array(all.indices)
    where places.count < limit && all[place].summary == nil && taken.insert(place).inserted {
      places.append(place)
    }
    return places.map { all[$0].found }
  }

  /// Takes what was found; what is known of a connector that did not change since still counts.
  package mutating func show(_ found: [FoundConnector]) {
    let known = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    keepingSelection { home in
      home.all = found.map { found in
        known[found.id].flatMap { $0.found == found ? $0 : nil } ?? Row(found: found, summary: nil)
      }
      home.isLoaded = true
    }
  }

  /// Takes what was read.
  package mutating func take(_ summaries: [ConnectorSummary]) {
    let read = Dictionary(summaries.map { ($0.id, $0) }) { $1 }
    keepingSelection { home in
      for index in home.all.indices {
        if let summary = read[home.all[index].id] { home.all[index].summary = summary }
      }
    }
  }

  package mutating func narrow(to filter: String) { keepingSelection { $0.filter = filter } }

  package mutating func sort(by order: HomeOrder) { keepingSelection { $0.order = order } }

  /// The selection stays on its connector while it is shown.
  private mutating func keepingSelection(_ change: (inout Home) -> Void) {
    let id = selected?.id
    change(&self)
    let words = filter.split(separator: " ").map { SearchPattern(String($0)) }
    shown = all.indices.filter { index in words.allSatisfy { $0.isIn(all[index].filterText) } }
    if order != .name { shown.sort { order.isOrdered(all[$0], all[$1]) ?? ($0 < $1) } }
    list.resize(to: shown.count)
    if let place = shown.firstIndex(where: { all[$0].id == id }) { list.select(place) }
  }
}

extension Home.Row {
  /// What a filter looks at.
  fileprivate var filterText: String {
    [found.name, kind, version].joined(separator: " ")
  }

  var kind: String { summary?.connector?.kind?.rawValue ?? found.kind?.rawValue ?? "" }
  var version: String { summary?.connector?.version ?? "" }
}
