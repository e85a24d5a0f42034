extension FileChange {
  /// The change as hunks.
  ///
  /// A file left alone has none. Takes time in proportion to the file's size, whatever is in it.
  ///
  /// - Parameter context: How many unchanged lines to show around a change.
  /// - Returns: A value that a screen can show unified or side by side.
  package func diff(context: Int = 3) -> FileDiff {
    FileDiff(
      path: path, action: action, modeBefore: before?.octalMode, modeAfter: after?.octalMode,
      body: body(context: max(0, context)))
  }

  private func body(context: Int) -> FileDiff.Body {
    guard isEffective else { return .text([]) }
    if isBinary { return .binary(before: before?.bytes.count, after: after?.bytes.count) }
    let diff = LineDiff(before?.bytes ?? [], after?.bytes ?? [])
    return .text(diff.stretches(context: context).map { Hunk($0, of: diff) })
  }

  /// Whether either side is no text.
  package var isBinary: Bool { before?.isBinary == true || after?.isBinary == true }
}

extension FileImage {
  /// Git's rule: a zero byte among the first 8,000.
  package var isBinary: Bool { bytes.prefix(8_000).contains(0) }
}

extension ChangeSet {
  /// The diffs of all changes that are accepted and alter something, ordered by path.
  package func diffs(context: Int = 3) -> [FileDiff] { effective.map { $0.diff(context: context) } }
}

extension Hunk {
  init(_ stretch: LineDiff.Stretch, of diff: LineDiff) {
    old = Self.numbers(stretch.old)
    new = Self.numbers(stretch.new)
    let words = Self.words(stretch, of: diff)
    lines = stretch.lines.map { line in
      switch line {
      case .both(let old, let new):
        DiffLine(.context, diff.newLine(new), old: old, new: new, words: [])
      case .removed(let old):
        DiffLine(.removed, diff.oldLine(old), old: old, new: nil, words: words.old[old] ?? [])
      case .added(let new):
        DiffLine(.added, diff.newLine(new), old: nil, new: new, words: words.new[new] ?? [])
      }
    }
  }

  /// From 1; an empty side names the line before it.
  static func numbers(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? range : range.lowerBound + 1..<range.upperBound + 1
  }

  /// The words that differ in lines that replace each other, by the lines' places.
  private static func words(
    _ stretch: LineDiff.Stretch, of diff: LineDiff
  ) -> (old: [Int: [Range<Int>]], new: [Int: [Range<Int>]]) {
    var words: (old: [Int: [Range<Int>]], new: [Int: [Range<Int>]]) = ([:], [:])
    for edit in stretch.edits {
      for (old, new) in zip(edit.old, edit.new) {
        guard let changed = WordDiff(DiffLine.text(diff.oldLine(old)), DiffLine.text(diff.newLine(new)))
        else { continue }
        words.old[old] = changed.old
        words.new[new] = changed.new
      }
    }
    return words
  }
}

extension DiffLine {
  fileprivate init(_ kind: Kind, _ bytes: ArraySlice<UInt8>, old: Int?, new: Int?, words: [Range<Int>]) {
    self.kind = kind
    oldNumber = old.map { $0 + 1 }
    newNumber = new.map { $0 + 1 }
    text = Self.text(bytes)
    self.words = words
    endsWithNewline = bytes.last == 0x0A
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
