/// What a line opens, as far as a task list has to know.
extension MarkdownLine {
  /// The title of an ATX heading (`## Title ##`).
  var heading: String? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = content.dropFirst(level)
    guard (1...6).contains(level), rest.first?.isBlank ?? true else { return nil }
    let closing = rest.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let before = rest.dropLast(closing)
    return (before.last?.isBlank ?? true ? before : rest).trimmedText
  }

  /// Whether the line turns the paragraph line above it into a heading.
  var underlinesHeading: Bool {
    guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return content.allSatisfy { $0 == first }
  }

  /// `---`, `* * *` and the like, which look like a list item and are none.
  var isThematicBreak: Bool {
    guard let first = content.first, "-*_".utf8.contains(first) else { return false }
    return content.count { $0 == first } >= 3 && content.allSatisfy { $0 == first || $0.isBlank }
  }

  /// The run of backticks or tildes that opens a code block.
  var fence: Fence? {
    guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = content.prefix { $0 == mark }.count
    let info = content.dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    return Fence(mark: mark, length: length)
  }

  func closes(_ fence: Fence) -> Bool {
    content.count >= fence.length && content.allSatisfy { $0 == fence.mark }
  }

  /// Whether a comment starts the line and goes on behind its end.
  var opensComment: Bool { content.starts(with: "<!--".utf8) && !closesComment }
  var closesComment: Bool { content.firstRange(of: "-->".utf8) != nil }
}

/// What opened a block of code.
struct Fence {
  let mark: UInt8
  let length: Int
}

extension ArraySlice<UInt8> {
  var trimmedText: String {
    let start = firstIndex { !$0.isBlank } ?? endIndex
    let end = lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return String(decoding: self[start..<end], as: UTF8.self)
  }
}
