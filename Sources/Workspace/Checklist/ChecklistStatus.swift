package import Connectors
package import Findings

/// A connector's checklist with everything known of its items: what a screen and the command line show.
package struct ChecklistStatus: Equatable, Sendable {
  package let checklist: Checklist
  /// In the order of the checklist.
  package let sections: [Section]
  /// Of the list, of the facts in the lock and of the evidence.
  package let findings: [Finding]

  package struct Section: Equatable, Sendable {
    package let title: String?
    package let items: [ItemStatus]

    package var progress: ChecklistProgress { .init(statesOf: items) }
  }

  package var items: [ItemStatus] { sections.flatMap(\.items) }

  /// How many items are done by hand or proven.
  package var progress: ChecklistProgress { .init(statesOf: items) }

  package subscript(id: String) -> ItemStatus? { items.first { $0.item.id == id } }

  /// The open items that are proven: what a person may want to tick all at once.
  package var provenUnticked: [String] {
    items.filter { $0.state == .proven && !$0.item.isTicked && $0.item.box != nil }.map(\.item.id)
  }
}

/// One item with what is known of it.
package struct ItemStatus: Equatable, Identifiable, Sendable {
  package let item: ChecklistEntry
  /// An item of an adopted list has no facts but its id.
  package let facts: ChecklistItemFacts
  package let state: ItemState
  package let record: EvidenceRecord?
  /// The files that changed since it was checked, sorted.
  package let changed: [String]

  package var id: String { item.id }
}

extension ChecklistProgress {
  fileprivate init(statesOf items: [ItemStatus]) {
    self.init(done: items.count { $0.state.isDone }, total: items.count)
  }
}

extension ChecklistStatus {
  /// Reads list, facts and evidence of a connector, and looks again at the files behind the evidence.
  ///
  /// - Parameter connector: The connector.
  /// - Returns: Nil when the connector has no checklist.
  package static func read(_ connector: Connector) -> ChecklistStatus? {
    guard let checklist = Checklist.read(in: connector.folder) else { return nil }
    let (facts, findings) = ChecklistItemFacts.read(in: connector.folder)
    let evidence = Evidence.read(in: connector.folder)
    var freshness = Freshness(connector)
    let sections = checklist.sections.map { section in
      Section(
        title: section.title,
        items: section.items.map {
          freshness.status(of: $0, facts[$0.id] ?? ChecklistItemFacts(id: $0.id), evidence[$0.id])
        })
    }
    return ChecklistStatus(
      checklist: checklist, sections: sections,
      findings: checklist.findings + findings + evidence.findings)
  }
}

/// Compares evidence with the files of now, reading the whole tree once at most.
private struct Freshness {
  let connector: Connector
  private var tree: [String: String]?

  init(_ connector: Connector) { self.connector = connector }

  mutating func status(
    of item: ChecklistEntry, _ facts: ChecklistItemFacts, _ record: EvidenceRecord?
  ) -> ItemStatus {
    // Evidence of another check than the item names now says nothing.
    let record = facts.check == record?.check ? record : nil
    let changed = record.map { $0.changed(since: prints(of: $0, facts)) } ?? []
    return ItemStatus(
      item: item, facts: facts,
      state: ItemState(isTicked: item.isTicked, record: record, isFresh: changed.isEmpty), record: record,
      changed: changed)
  }

  private mutating func prints(of record: EvidenceRecord, _ facts: ChecklistItemFacts) -> [String: String] {
    let inputs = record.check.inputs(facts, of: connector)
    guard inputs == .tree else { return inputs.prints(of: connector) }
    let prints = tree ?? inputs.prints(of: connector)
    tree = prints
    return prints
  }
}
