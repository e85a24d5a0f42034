extension ChangeSet {
  /// The accepted changes as a patch that `git apply` takes, in the folder that the paths are below.
  ///
  /// Bytes, since a patch carries the lines of its files as they are. Text as unified diff, binary files as git's
  /// binary literals. Of permissions git keeps only whether a file can be executed: other changes of them are
  /// left out.
  ///
  /// - Parameters:
  ///   - context: How many unchanged lines to show around a change.
  ///   - prefix: A folder to put before each path, for a patch that is applied above the root.
  /// - Returns: The patch; empty when nothing changes.
  package func patch(context: Int = 3, below prefix: String? = nil) -> [UInt8] {
    let folder = prefix.map { $0 + "/" } ?? ""
    return effective.flatMap { $0.patch(context: max(0, context), folder: folder) }
  }
}

extension FileChange {
  fileprivate func patch(context: Int, folder: String) -> [UInt8] {
    let sameContents = before?.bytes == after?.bytes
    guard !sameContents || gitMode(before) != gitMode(after) else { return [] }
    var patch = Array((header(folder).joined(separator: "\n") + "\n").utf8)
    if sameContents { return patch }
    if isBinary {
      patch += BinaryPatch.text(before: before?.bytes, after: after?.bytes)
    } else {
      patch += hunks(context: context, folder)
    }
    return patch
  }

  private func header(_ folder: String) -> [String] {
    var lines = [
      "diff --git \(GitName.quoted(path, side: "a/\(folder)")) \(GitName.quoted(path, side: "b/\(folder)"))"
    ]
    switch (gitMode(before), gitMode(after)) {
    case (nil, let new?): lines.append("new file mode \(new)")
    case (let old?, nil): lines.append("deleted file mode \(old)")
    case (let old?, let new?) where old != new: lines += ["old mode \(old)", "new mode \(new)"]
    default: break
    }
    return lines
  }

  private func gitMode(_ image: FileImage?) -> String? {
    image.map { $0.permissions & 0o100 != 0 ? "100755" : "100644" }
  }

  private func hunks(context: Int, _ folder: String) -> [UInt8] {
    let diff = LineDiff(before?.bytes ?? [], after?.bytes ?? [])
    let stretches = diff.stretches(context: context)
    // An empty file that comes or goes has no lines to show, and git wants no names then.
    guard !stretches.isEmpty else { return [] }
    let old = before == nil ? "/dev/null" : GitName.headed(path, side: "a/\(folder)")
    let new = after == nil ? "/dev/null" : GitName.headed(path, side: "b/\(folder)")
    return Array("--- \(old)\n+++ \(new)\n".utf8) + stretches.flatMap { diff.unified($0) }
  }
}

extension LineDiff {
  fileprivate func unified(_ stretch: Stretch) -> [UInt8] {
    let ranges = "-\(Self.words(stretch.old)) +\(Self.words(stretch.new))"
    var text = Array("@@ \(ranges) @@\n".utf8)
    for line in stretch.lines {
      switch line {
      case .both(let old, _): Self.append(" ", oldLine(old), to: &text)
      case .removed(let old): Self.append("-", oldLine(old), to: &text)
      case .added(let new): Self.append("+", newLine(new), to: &text)
      }
    }
    return text
  }

  private static func words(_ range: Range<Int>) -> String {
    let numbers = Hunk.numbers(range)
    return range.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound),\(range.count)"
  }

  private static func append(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text.append(UInt8(ascii: mark))
    text += line
    if line.last != 0x0A { text += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
