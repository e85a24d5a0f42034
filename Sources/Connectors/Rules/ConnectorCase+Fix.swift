import Findings
import Schema

extension ConnectorCase {
  /// Replaces a stretch of a file.
  ///
  /// Nil where the stretch is not known, and where the file would not read afterwards or would say something else
  /// in any other place: a value may have an anchor, an alias, a tag or a form of its own.
  func fix(_ title: String, _ file: String, _ bytes: Range<Int>?, with text: String) -> Fix? {
    guard let bytes, let old = self.text(file), bytes.upperBound <= old.count,
      // A value of several lines ends in its own way.
      !old[bytes].contains(UInt8(ascii: "\n"))
    else { return nil }
    let new = old[..<bytes.lowerBound] + text.utf8 + old[bytes.upperBound...]
    guard changesOneValue(of: file, from: old, to: Array(new)) else { return nil }
    return Fix(title, [TextEdit(file: folder.place(file), bytes: bytes, replacement: text)])
  }

  /// Another value in a label, its instruction otherwise as it is.
  func fix(_ label: Dockerfile.Pair, _ file: String, saying value: String) -> Fix? {
    guard let text = text(file), let old = text[label.bytes].firstRange(of: Array(label.value.utf8)),
      text[old.upperBound..<label.bytes.upperBound].firstRange(of: Array(label.value.utf8)) == nil
    else { return nil }
    return fix("write \(value) into the label", file, old, with: value)
  }

  /// How the lines of a file end.
  func lineEnd(of file: String) -> String {
    guard let text = text(file), let end = text.firstIndex(of: UInt8(ascii: "\n")), end > 0 else {
      return "\n"
    }
    return text[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Any text will do for a file that holds no value, such as a Dockerfile.
  private func changesOneValue(of file: String, from old: [UInt8], to new: [UInt8]) -> Bool {
    guard let read = Self.reader(of: file) else { return true }
    let (before, after) = (read(old), read(new))
    guard let was = before.value, let becomes = after.value else { return false }
    return after.findings.count <= before.findings.count && was.differences(from: becomes) == 1
  }

  private static func reader(of file: String) -> (([UInt8]) -> Parsed)? {
    switch file.split(separator: ".").last {
    case "json": { JSON.parse($0) }
    case "yaml", "yml": { YAML.parse($0) }
    case "toml": { TOML.parse($0) }
    default: nil
    }
  }
}

extension JSON {
  /// In how many places two values say something else; a member under another name is one.
  fileprivate func differences(from other: JSON) -> Int {
    if let mine = array, let theirs = other.array, mine.count == theirs.count {
      return zip(mine, theirs).reduce(0) { $0 + $1.0.differences(from: $1.1) }
    }
    guard object != nil, other.object != nil else { return self == other ? 0 : 1 }
    let gone = members.filter { other[$0.key] == nil }.count
    let new = other.members.filter { self[$0.key] == nil }.count
    return members.reduce(max(gone, new)) { sum, member in
      sum + (other[member.key].map { member.value.differences(from: $0) } ?? 0)
    }
  }
}
