import Connectors
import Findings
package import Schema
package import Workspace

/// The connectors of a workspace as the command line shows them.
package struct ConnectorReport {
  private let root: String
  private let summaries: [ConnectorSummary]
  private let findings: [Finding]

  /// Reads every connector below a folder.
  ///
  /// - Throws: `SearchRefusal`.
  package init(scanning root: String) throws(SearchRefusal) {
    let index = try ConnectorIndex.scan(root)
    self.root = root
    summaries = index.connectors.map { ConnectorSummary($0) }
    findings = index.findings + summaries.sharedIdentities
  }

  package var lines: [String] {
    guard !summaries.isEmpty else {
      return ["No connectors below \(root). Make one with 'hangar new TEMPLATE NAME'."]
    }
    let head = ["connector", "type", "language", "version", "checklist", "health"]
    return TextTable([head] + summaries.map(row)).lines
      + findings.map { "\($0.severity.rawValue): \($0.message)" }
  }

  private func row(_ summary: ConnectorSummary) -> [String] {
    let connector = summary.connector
    return [
      summary.found.path.dropping(prefix: root + "/"), connector?.kind?.rawValue ?? "–",
      connector?.language.rawValue ?? "–", connector?.version ?? "–",
      summary.progress.map { "\($0.done)/\($0.total)" } ?? "–", health(summary.health),
    ]
  }

  private func health(_ health: ConnectorHealth) -> String {
    let judged = [(Severity.error, health.errors), (.warning, health.warnings)]
    let proven = [(health.failing, "failing"), (health.stale, "stale")]
    let words =
      judged.filter { $0.1 > 0 }.map { $0.0.counted($0.1) }
      + proven.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "fine" : words.joined(separator: ", ")
  }

  package var json: JSON {
    [
      "root": JSON(root), "connectors": JSON(summaries.map(record)), "findings": findings.jsonRecords,
    ]
  }

  private func record(_ summary: ConnectorSummary) -> JSON {
    let connector = summary.connector
    return JSON(present: [
      ("path", JSON(summary.found.path)), ("name", JSON(summary.found.name)),
      ("title", JSON(filled: connector?.title)), ("type", (connector?.kind?.rawValue).map { JSON($0) }),
      ("language", (connector?.language.rawValue).map { JSON($0) }),
      ("layout", (connector?.layout.rawValue).map { JSON($0) }),
      ("version", JSON(filled: connector?.version)), ("image", JSON(filled: connector?.image)),
      ("checklist", summary.progress.map { ["done": JSON($0.done), "total": JSON($0.total)] }),
      ("findings", summary.health.findings.jsonRecords),
    ])
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
