/// What changes in one file, for a viewer.
package struct FileDiff: Equatable, Sendable {
  package let path: RelativePath
  package let action: FileAction
  /// Octal, such as `0644`; nil where there is no file.
  package let modeBefore: String?
  package let modeAfter: String?
  package let body: Body

  package enum Body: Equatable, Sendable {
    case text([Hunk])
    /// The sizes in bytes; nil where there is no file.
    case binary(before: Int?, after: Int?)
  }

  /// How many lines it adds; 0 for a binary file.
  package var added: Int { count(.added) }
  package var removed: Int { count(.removed) }

  private func count(_ kind: DiffLine.Kind) -> Int {
    guard case .text(let hunks) = body else { return 0 }
    return hunks.reduce(0) { sum, hunk in sum + hunk.lines.count { $0.kind == kind } }
  }
}

/// A stretch of a file with changes in it and unchanged lines around them.
package struct Hunk: Equatable, Sendable {
  /// Line numbers, empty at the line before for a side without lines, as in a unified diff.
  package let old: Range<Int>
  package let new: Range<Int>
  /// In the order of a unified diff.
  package let lines: [DiffLine]

  /// As in a unified diff, such as `@@ -1,3 +1,4 @@`.
  package var header: String { "@@ -\(Self.words(old)) +\(Self.words(new)) @@" }

  private static func words(_ range: Range<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound),\(range.count)"
  }
}

/// One line of a hunk.
package struct DiffLine: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case context, removed, added }

  package let kind: Kind
  /// Counted from 1; nil on the side where the line is not.
  package let oldNumber: Int?
  package let newNumber: Int?
  /// Without the newline; may hold control characters, and U+FFFD for bytes that are no UTF-8.
  package let text: String
  /// What differs from the line it is paired with, in UTF-8 offsets into `text`; empty when nothing can be
  /// singled out.
  package let words: [Range<Int>]
  /// False only for the last line of a file that does not end in a newline.
  package let endsWithNewline: Bool
}

/// One line of a side-by-side view.
package struct DiffRow: Equatable, Sendable {
  /// Nil where the other side has a line more.
  package let left: DiffLine?
  package let right: DiffLine?
}

extension Hunk {
  /// The hunk side by side: removed lines stand beside those that replace them.
  package var rows: [DiffRow] {
    var rows: [DiffRow] = []
    var removed: [DiffLine] = []
    var added: [DiffLine] = []
    func pair() {
      for index in 0..<max(removed.count, added.count) {
        rows.append(
          DiffRow(
            left: removed.indices.contains(index) ? removed[index] : nil,
            right: added.indices.contains(index) ? added[index] : nil))
      }
      (removed, added) = ([], [])
    }
    for line in lines {
      switch line.kind {
      case .removed:
        if !added.isEmpty { pair() }
        removed.append(line)
      case .added: added.append(line)
      case .context:
        pair()
        rows.append(DiffRow(left: line, right: line))
      }
    }
    pair()
    return rows
  }
}
