import Connectors
import Findings

/// Checks of the one file that an item is about.
struct FileCheck {
  private let file: String?
  private let connector: Connector

  init(_ facts: ChecklistItemFacts, _ connector: Connector) {
    file = facts.file
    self.connector = connector
  }

  var existence: CheckOutcome {
    guard let file else { return .namesNoFile }
    switch connector.folder.kind(of: file) {
    case .file, .folder: return CheckOutcome(.passed, "\(file) is there")
    default: return .missing(file)
    }
  }

  var placeholders: CheckOutcome {
    guard let file else { return .namesNoFile }
    switch connector.readBeside(file) {
    case .absent: return .missing(file)
    case .unreadable(let reason): return .unreadable(file, reason)
    case .bytes(let text):
      let findings = Placeholder.find(in: text, file: connector.folder.place(file))
      return CheckOutcome(findings, passed: "no placeholder is left in \(file)")
    }
  }
}

extension Placeholder {
  /// More than anyone wants to read.
  private static let most = 50

  static func find(in text: [UInt8], file: String) -> [Finding] {
    var cursor = TextCursor()
    return ranges(in: text).prefix(most).map { range in
      let found = String(decoding: text[range], as: UTF8.self)
      return Finding(
        "checklist.placeholder.left", .error, at: .file(file, cursor.span(of: range, in: text)),
        "'\(found)' still stands there", remedy: "Write what belongs there.")
    }
  }
}
