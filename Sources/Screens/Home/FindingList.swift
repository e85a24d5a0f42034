package import Canvas
package import Findings
import Workspace

/// What is wrong with a connector, worst first; Enter opens the file at the place.
package struct FindingList: Equatable, Sendable {
  package var connector: String
  package var findings: [Finding]
  package var picker: Picker

  package init(_ findings: [Finding], of connector: String) {
    self.connector = connector
    self.findings = findings.sorted { $0.severity < $1.severity }
    picker = Picker(self.findings.map { "\($0.severity.mark) \($0.message)" })
  }

  package var selected: Finding? { picker.selection.map { findings[$0] } }
}

extension Severity {
  /// The sign that says the same as the colour.
  var mark: String {
    switch self {
    case .error: "✗"
    case .warning: "!"
    case .notChecked: "?"
    case .info: "·"
    }
  }

  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    default: .muted
    }
  }
}

extension Finding {
  /// The file without the connector's folder, and the line.
  func shownPlace(below folder: String) -> String {
    guard let file = place.file else { return "" }
    let name = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : file
    return place.span.map { "\(name):\($0.start.line):\($0.start.column)" } ?? name
  }
}

extension Session {
  /// The connector that the workspace's selection or the open checklist is about, once it is read.
  var concerned: ConnectorSummary? {
    if let connector { return home.summary(of: connector.path) }
    return home.selected?.summary
  }

  mutating func openFindings() -> [Effect] {
    guard let summary = concerned else { return [] }
    overlay = .findings(FindingList(summary.health.findings, of: summary.id))
    return []
  }

  /// Opens the place of a finding in the person's editor.
  func edit(_ finding: Finding) -> [Effect] {
    guard let file = finding.place.file else { return [] }
    return [.edit(path: file, anchor: nil, line: finding.place.span?.start.line)]
  }

  /// Why there is no list of what is wrong; nil when there is one.
  var reasonWithoutFindings: String? {
    guard let summary = concerned else { return "No connector is selected, or it is not read yet." }
    guard summary.health.findings.isEmpty else { return nil }
    let failing = summary.health.failing
    return failing == 0
      ? "Nothing is wrong with its files."
      : "Nothing is wrong with its files; what fails stands in its checklist: press Enter."
  }
}
