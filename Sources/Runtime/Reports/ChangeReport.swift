package import Changes
import Scaffold
package import Schema

/// A change set as the command line shows it.
package struct ChangeReport {
  private let changes: ChangeSet
  /// What happened to the files, or would, such as "written".
  private let verb: String
  private let isDone: Bool
  /// Why there is nothing to do, where there is not.
  private let reason: String

  package init(_ changes: ChangeSet, _ verb: String, isDone: Bool, otherwise reason: String? = nil) {
    self.changes = changes
    self.reason = reason ?? "\(changes.root) is as it would be made"
    self.verb = verb
    self.isDone = isDone
  }

  /// A line for each file, Hangar's records in one, then how many there are.
  package var lines: [String] {
    guard !changes.isEmpty else { return ["Nothing to do: \(reason)."] }
    let own = changes.effective.filter { !$0.path.isRecord }
    let records = changes.effective.count - own.count
    var rows = own.map { [$0.action.name, $0.path.text] }
    if records > 0 {
      rows.append(["records", "\(Lock.folder)/ (\(records) of Hangar's own, for undo and hangar diff)"])
    }
    return TextTable(rows).lines + [count(own.count)]
  }

  private func count(_ number: Int) -> String {
    let files = number == 1 ? "1 file" : "\(number) files"
    return "\(files) \(isDone ? verb : "would be \(verb)") below \(changes.root)"
  }

  /// Path, action, owner class, and mode, size and hash before and after, of every path, records too.
  package var json: JSON {
    let summary = changes.summary
    return [
      "root": JSON(summary.root), "done": JSON(isDone),
      "counts": JSON(members: summary.counts.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }),
      "files": JSON(summary.entries.map(\.json)),
    ]
  }
}

extension ChangeSummary.Entry {
  fileprivate var json: JSON {
    let members: [(String, JSON?)] = [
      ("path", JSON(path)), ("action", JSON(action)), ("accepted", JSON(isAccepted)), ("owner", JSON(owner)),
      ("mode_before", modeBefore.map { JSON($0) }), ("mode", modeAfter.map { JSON($0) }),
      ("size_before", sizeBefore.map { JSON($0) }), ("size", sizeAfter.map { JSON($0) }),
      ("sha256_before", hashBefore.map { JSON($0) }), ("sha256", hashAfter.map { JSON($0) }),
      ("reason", reason.map { JSON($0) }),
    ]
    return JSON(present: members)
  }
}
