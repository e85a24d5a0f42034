import Findings
import Scaffold
package import Schema
package import Workspace

/// A connector's checklist as the command line shows it.
package struct ChecklistReport {
  private let status: ChecklistStatus
  /// Ids of items whose check was left out, for it needs the connector to run.
  private let unchecked: Set<String>

  package init(_ status: ChecklistStatus, unchecked: Set<String> = []) {
    self.status = status
    self.unchecked = unchecked
  }

  package var lines: [String] {
    status.sections.flatMap { section in
      let progress = section.progress
      return ["\(section.title ?? "Steps")  \(progress.done)/\(progress.total)"]
        + TextTable(section.items.map(row), indentation: 2).lines + [""]
    } + ["\(status.progress.done) of \(status.progress.total) done"]
  }

  private func row(_ item: ItemStatus) -> [String] {
    let indent = String(repeating: "  ", count: item.item.depth)
    let box = item.item.box.map { $0.isTicked ? "[x]" : "[ ]" } ?? " - "
    return ["\(indent)\(box) \(item.id)", item.item.title, state(of: item), detail(item)]
  }

  private func state(of item: ItemStatus) -> String {
    unchecked.contains(item.id) ? "not checked" : item.state.rawValue
  }

  private func detail(_ item: ItemStatus) -> String {
    if unchecked.contains(item.id) {
      return item.facts.command.map { "needs the connector to run: \($0)" } ?? "needs the connector to run"
    }
    switch item.state {
    case .stale: return "\(item.changed.prefix(3).joined(separator: ", ")) changed since"
    case .failing, .blocked, .proven: return item.record?.saw ?? ""
    case .open, .doneByHand: return ""
    }
  }

  package var json: JSON {
    [
      "file": JSON(status.checklist.file), "done": JSON(status.progress.done),
      "total": JSON(status.progress.total),
      "items": JSON(status.sections.flatMap { section in section.items.map { record($0, section.title) } }),
      "findings": status.findings.jsonRecords,
    ]
  }

  private func record(_ item: ItemStatus, _ section: String?) -> JSON {
    JSON(present: [
      ("id", JSON(item.id)), ("section", JSON(filled: section)), ("title", JSON(item.item.title)),
      ("ticked", JSON(item.item.isTicked)), ("state", JSON(state(of: item))),
      ("check", (item.facts.check?.rawValue).map { JSON($0) }), ("saw", JSON(filled: item.record?.saw)),
      ("changed", item.changed.isEmpty ? nil : JSON(item.changed.map { JSON($0) })),
      ("file", JSON(filled: item.facts.file)), ("command", JSON(filled: item.facts.command)),
    ])
  }
}
