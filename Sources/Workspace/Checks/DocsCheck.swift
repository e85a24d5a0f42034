import Connectors
import Findings

/// Whether the docs page speaks of every field that a person fills in.
struct DocsCheck {
  private let file: String?
  private let connector: Connector

  init(_ facts: ChecklistItemFacts, _ connector: Connector) {
    file = facts.file ?? connector.docsPage
    self.connector = connector
  }

  var outcome: CheckOutcome {
    guard let file else { return .namesNoFile }
    guard case .found(let spec, _, _) = connector.declaredSpec() else {
      return CheckOutcome(.blocked, "no file states the specification")
    }
    switch connector.readBeside(file) {
    case .absent: return .missing(file)
    case .unreadable(let reason): return .unreadable(file, reason)
    case .bytes(let text):
      let fields = SpecProperty.all(in: spec).filter { !$0.isHidden && !$0.isDiscriminator }
      return judge(fields, String(decoding: text, as: UTF8.self).lowercased(), file)
    }
  }

  private func judge(_ fields: [SpecProperty], _ text: String, _ file: String) -> CheckOutcome {
    let missing = fields.filter { field in
      ![field.title, field.name].compactMap { $0?.lowercased() }.contains { text.contains($0) }
    }
    let findings = missing.map { field in
      Finding(
        "docs.field.missing", .error, at: .file(connector.folder.place(file)),
        "the docs page does not name the field '\(field.title ?? field.name)'",
        remedy: "Say what it is and where to get it.")
    }
    return CheckOutcome(findings, passed: "\(file) names all \(fields.count) fields")
  }
}
