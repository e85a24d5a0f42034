import Findings

/// What a page for people says outside of its code, for a search after what a template left open.
struct PageText {
  private let text: [UInt8]
  private let code: [Range<Int>]

  init(_ text: [UInt8]) {
    self.text = text
    code = MarkdownOutline(text).verbatims.flatMap { $0 } + Self.fenced(text)
  }

  /// Fences in lists too, which are no part of the page's outline.
  private static func fenced(_ text: [UInt8]) -> [Range<Int>] {
    var isOpen = false
    return text.lineRanges.filter { line in
      let start = text[line].trimmed
      let isFence = start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8)
      if isFence { isOpen.toggle() }
      return isOpen || isFence
    }
  }

  /// Words that stand for what is still to be written, and the braces of a template that nobody filled in.
  var placeholders: [Range<Int>] {
    let braces = text.ranges(of: "{{").map { start -> Range<Int> in
      let line = text.line(around: start.lowerBound)
      let end = text[start.upperBound..<line.upperBound].range(of: "}}")?.upperBound ?? line.upperBound
      return start.lowerBound..<end
    }
    return (Placeholder.ranges(in: text) + braces).filter { !isCode($0.lowerBound) }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private func isCode(_ place: Int) -> Bool {
    if code.contains(where: { $0.contains(place) }) { return true }
    let line = text.line(around: place)
    return !text[line.lowerBound..<place].count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2)
  }
}
