/// A change set in plain values, for JSON and for lists.
package struct ChangeSummary: Equatable, Sendable {
  package let root: String
  package let entries: [Entry]
  /// How many accepted paths have each action, by its name.
  package let counts: [String: Int]

  /// One path; the properties in the order in which they are printed.
  package struct Entry: Equatable, Sendable {
    package let path: String
    /// `create`, `modify`, `delete`, `mode`, `unchanged`, `kept` or `conflict`.
    package let action: String
    package let isAccepted: Bool
    /// `tool`, `shared`, `once` or `user`.
    package let owner: String
    /// Octal permissions such as `0644`.
    package let modeBefore: String?
    package let modeAfter: String?
    /// Bytes.
    package let sizeBefore: Int?
    package let sizeAfter: Int?
    /// SHA-256 in hexadecimal.
    package let hashBefore: String?
    package let hashAfter: String?
    /// What stands in the way, for a conflict.
    package let reason: String?
  }
}

extension ChangeSet {
  package var summary: ChangeSummary {
    ChangeSummary(root: root, entries: changes.map(ChangeSummary.Entry.init), counts: counts)
  }
}

extension ChangeSummary.Entry {
  fileprivate init(_ change: FileChange) {
    path = change.path.text
    action = change.action.name
    isAccepted = change.isAccepted
    owner = change.owner.rawValue
    modeBefore = change.before?.octalMode
    modeAfter = change.after?.octalMode
    sizeBefore = change.before?.bytes.count
    sizeAfter = change.after?.bytes.count
    hashBefore = change.before?.hash.hex
    hashAfter = change.after?.hash.hex
    reason = if case .conflict(let obstacle) = change.action { obstacle.description } else { nil }
  }
}

extension FileImage {
  /// The permissions as four octal digits.
  package var octalMode: String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
