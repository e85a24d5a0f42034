package import Connectors
package import Findings
package import Scaffold
import Schema

/// What the template said of a checklist's item, as the generator left it in the connector's lock.
///
/// Member `checklist` of `.hangar/lock.json` is a list of objects with the properties below in snake case.
package struct ChecklistItemFacts: Equatable, Sendable {
  package let id: String
  /// The file it is about, below the connector's folder.
  package let file: String?
  /// Text to find in the file.
  package let anchor: String?
  /// Shown to be copied; never run.
  package let command: String?
  /// What proves the item.
  package let check: ItemCheck?
  package let help: String?

  package init(
    id: String, file: String? = nil, anchor: String? = nil, command: String? = nil,
    check: ItemCheck? = nil, help: String? = nil
  ) {
    self.id = id
    self.file = file
    self.anchor = anchor
    self.command = command
    self.check = check
    self.help = help
  }
}

extension ChecklistItemFacts {
  /// The facts of a connector's items by id; none for one that Hangar did not make.
  ///
  /// - Parameter folder: The connector's folder.
  /// - Returns: The facts, and what is wrong with the list.
  package static func read(
    in folder: ConnectorFolder
  ) -> (facts: [String: ChecklistItemFacts], findings: [Finding]) {
    guard case .bytes(let text) = folder.read(Lock.path) else { return ([:], []) }
    let parsed = JSON.parse(text, file: folder.place(Lock.path))
    let (facts, findings) = read(parsed.value?["checklist"]?.array ?? [], file: folder.place(Lock.path))
    return (facts, parsed.findings + findings)
  }

  private static func read(
    _ items: [JSON], file: String
  ) -> (facts: [String: ChecklistItemFacts], findings: [Finding]) {
    var facts: [String: ChecklistItemFacts] = [:]
    var findings: [Finding] = []
    for item in items {
      guard let id = item["id"]?.string else { continue }
      let name = item["check"]?.string
      let check = name.flatMap(ItemCheck.init)
      if let name, check == nil { findings.append(.unknownCheck(name, of: id, file, item["check"]?.span)) }
      facts[id] = ChecklistItemFacts(
        id: id, file: item["file"]?.string, anchor: item["anchor"]?.string,
        command: item["command"]?.string, check: check, help: item["help"]?.string)
    }
    return (facts, findings)
  }
}

extension Finding {
  fileprivate static func unknownCheck(
    _ name: String, of id: String, _ file: String, _ span: TextSpan?
  ) -> Finding {
    let names = ItemCheck.allCases.map(\.rawValue)
    return Finding(
      "checklist.check.unknown", .notChecked, at: .file(file, span),
      "the item '\(id)' names the check '\(name)', which this version does not have",
      remedy: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Choose one of: \(names.joined(separator: ", ")).")
  }
}
