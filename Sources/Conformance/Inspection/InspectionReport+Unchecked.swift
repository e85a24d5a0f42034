import AirbyteProtocol
package import Findings

extension InspectionReport {
  /// Adds what could not be checked for want of something.
  package mutating func noteUnchecked() {
    let unknown = streams.filter { !$0.isKnown && $0.records > 0 }
    guard !unknown.isEmpty else { return }
    let names = unknown.prefix(6).map(\.stream.description).joined(separator: ", ")
    let more = unknown.count > 6 ? " and \(unknown.count - 6) more" : ""
    let reason = streams.contains(where: \.isKnown) ? "their schema was not read" : "no catalog came"
    let finding = Finding(
      RuleDescription.catalogMissing.id, .notChecked, at: Place(),
      "\(reason), so the records of \(names)\(more) were held against no schema",
      remedy: "Give the catalog with --catalog.")
    findings.append(finding)
    counts.append(
      Count(rule: finding.rule, severity: finding.severity, stream: nil, detail: "", count: 1, shown: 1))
  }
}

extension InspectionReport {
  /// Counts what was said of files beside the stream among the findings.
  package mutating func count(_ others: [Finding]) {
    for finding in others {
      counts.append(
        Count(
          rule: finding.rule, severity: finding.severity, stream: nil, detail: finding.place.pointer ?? "",
          count: 1, shown: 1))
    }
  }
}

extension RuleDescription {
  /// The rules of an inspection that no document states.
  package static let inspectionRules = [catalogMissing]

  static let catalogMissing = RuleDescription(
    "inspect.catalog.missing", .notChecked, "records are inspected with the catalog at hand",
    why: """
      Without the schema of their stream it is not known what records must look like: missing fields and wrong \
      types pass. A CATALOG message in front of the records serves as well.
      """,
    source: "Hangar's own",
    passes: "hangar inspect read.jsonl --catalog configured_catalog.json", fails: "hangar inspect read.jsonl")
}
