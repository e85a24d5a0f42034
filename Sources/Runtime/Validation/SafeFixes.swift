package import Changes
package import Connectors
package import Findings

/// The fixes that findings carry, as one change set for each connector.
package struct SafeFixes {
  package let changes: [ChangeSet]
  /// How many findings they mend.
  package let count: Int

  /// - Throws: ``FixRefusal`` when a file is no longer the text that was checked.
  package init(_ findings: [Finding], in connectors: [Connector]) throws(FixRefusal) {
    var (changes, count): ([ChangeSet], Int) = ([], 0)
    for connector in connectors {
      let fixes = findings.compactMap(\.fix).compactMap { $0.below(connector) }
      guard !fixes.isEmpty else { continue }
      var edits: [TextEdit] = []
      for fix in fixes where edits.takes(fix) {
        edits += fix.edits.filter { !edits.contains($0) }
        count += 1
      }
      changes.append(try ChangeSet.applying(edits, below: connector.path))
    }
    (self.changes, self.count) = (changes.filter { !$0.isEmpty }, count)
  }
}

extension Fix {
  /// The same fix with paths from the connector's folder; nil where it edits anything else.
  fileprivate func below(_ connector: Connector) -> Fix? {
    let prefix = connector.folder.place("")
    var fix = self
    for index in fix.edits.indices {
      guard fix.edits[index].file.hasPrefix(prefix) else { return nil }
      fix.edits[index].file.removeFirst(prefix.count)
    }
    return fix
  }
}

extension [TextEdit] {
  /// Whether a fix can be made beside these edits: of two that want the same text changed the first is made.
  fileprivate func takes(_ fix: Fix) -> Bool {
    fix.edits.allSatisfy { edit in
      !contains { $0 != edit && $0.file == edit.file && $0.bytes.touches(edit.bytes) }
    }
  }
}

extension Range<Int> {
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
