import Changes
package import Connectors
package import Findings
import Schema

/// What has been proven of a connector's checklist: `.hangar/evidence.json`, which git ignores.
package struct Evidence: Equatable, Sendable {
  /// By the item's id.
  package private(set) var records: [String: EvidenceRecord]
  /// Why the file, or a part of it, does not count.
  package private(set) var findings: [Finding]

  static let file = ".hangar/evidence.json"
  static let format = 1

  package init(records: [String: EvidenceRecord] = [:]) {
    self.records = records
    findings = []
  }

  package subscript(id: String) -> EvidenceRecord? {
    get { records[id] }
    set { records[id] = newValue }
  }

  /// Reads a connector's evidence; none where there is no file, or one that cannot be used.
  package static func read(in folder: ConnectorFolder) -> Evidence {
    var evidence = Evidence()
    let place = Place.file(folder.place(file))
    switch folder.read(file) {
    case .absent: break
    case .unreadable(let reason):
      evidence.findings = [.notCounted(place, "\(file) \(reason)")]
    case .bytes(let text):
      let parsed = JSON.parse(text, file: place.file)
      evidence.findings = parsed.findings
      if let document = parsed.value { evidence.read(document, at: place) }
    }
    return evidence
  }

  private mutating func read(_ document: JSON, at place: Place) {
    let stated = document["format"]?.int
    guard stated == Self.format else {
      let words = stated.map { "is in format \($0), this version reads \(Self.format)" }
      findings.append(.notCounted(place, "\(Self.file) \(words ?? "states no format")"))
      return
    }
    for (id, value) in document["items"]?.members ?? [] {
      if let record = EvidenceRecord(value) {
        records[id] = record
      } else {
        findings.append(.notCounted(place, "the evidence of '\(id)' cannot be used"))
      }
    }
  }
}

extension Finding {
  fileprivate static func notCounted(_ place: Place, _ message: String) -> Finding {
    Finding(
      "checklist.evidence.unusable", .notChecked, at: place, message,
      remedy: "Verify the checklist again.")
  }
}
