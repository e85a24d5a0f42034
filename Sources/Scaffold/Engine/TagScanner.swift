/// Splits a source text into plain stretches and tags.
///
/// A control tag or comment alone on its line takes the whole line with it, CRLF too; nothing else is trimmed.
struct TagScanner {
  enum Piece: Equatable {
    case text(Range<Int>)
    case value(Tag)
    case control(Tag)
    case end
  }

  struct Tag: Equatable {
    /// The first byte of `<%`.
    var offset: Int
    /// What stands between the delimiters.
    var content: Range<Int>
    /// The blank before a tag that stands alone on its line; nil for one inside a line.
    var indentation: Range<Int>?
    /// Only closing signs and commas follow on the line.
    var endsLine: Bool
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// Tags found but not yet handed out, since the text before them came first.
  private var waiting: Piece?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() throws(TemplateFault) -> Piece {
    if let piece = waiting {
      waiting = nil
      return piece
    }
    while offset < bytes.count {
      let start = offset
      guard let open = opening(from: start) else {
        offset = bytes.count
        return .text(start..<bytes.count)
      }
      if byte(open + 2) == UInt8(ascii: "%") {
        offset = open + 3
        return .text(start..<open + 2)
      }
      let (piece, before) = try tag(at: open)
      if start < before {
        waiting = piece
        return .text(start..<before)
      }
      if let piece { return piece }
    }
    return .end
  }

  /// The tag at `open`, nil for a comment, and where the text before it ends.
  private mutating func tag(at open: Int) throws(TemplateFault) -> (Piece?, Int) {
    let kind = byte(open + 2)
    let isValue = kind == UInt8(ascii: "=")
    let isComment = kind == UInt8(ascii: "#")
    let from = open + (isValue || isComment ? 3 : 2)
    let close = try closing(from: from, opened: open, skippingTexts: !isComment)
    offset = close + 2
    var tag = Tag(offset: open, content: from..<close, indentation: nil, endsLine: false)
    if isValue {
      tag.endsLine = onlyClosingSignsFollow(offset)
      return (.value(tag), open)
    }
    let lineStart = blankStart(before: open)
    if let lineStart, let lineEnd = lineEnd(after: offset) {
      tag.indentation = lineStart..<open
      offset = lineEnd
    }
    return (isComment ? nil : .control(tag), tag.indentation?.lowerBound ?? open)
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func opening(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "%") { return index }
      index += 1
    }
    return nil
  }

  private func closing(
    from start: Int, opened: Int, skippingTexts: Bool
  ) throws(TemplateFault) -> Int {
    var index = start
    var quote: UInt8?
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: ">") {
        return index
      } else if skippingTexts, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    throw TemplateFault(
      "syntax", at: opened, "the tag opened here is not closed", remedy: "Close it with %>.")
  }

  /// Where the line starts, when only blank stands before the tag.
  private func blankStart(before tag: Int) -> Int? {
    var index = tag
    while index > 0, bytes[index - 1].isBlank { index -= 1 }
    return index == 0 || bytes[index - 1] == UInt8(ascii: "\n") ? index : nil
  }

  /// The start of the next line, when only blank stands behind the tag.
  private func lineEnd(after tag: Int) -> Int? {
    var index = tag
    while let byte = byte(index), byte.isBlank { index += 1 }
    if byte(index) == UInt8(ascii: "\r"), byte(index + 1) == UInt8(ascii: "\n") { return index + 2 }
    if byte(index) == UInt8(ascii: "\n") { return index + 1 }
    return index >= bytes.count ? bytes.count : nil
  }

  private func onlyClosingSignsFollow(_ start: Int) -> Bool {
    var index = start
    while let byte = byte(index), byte.isBlank || ",;)]}\r".utf8.contains(byte) { index += 1 }
    return index >= bytes.count || bytes[index] == UInt8(ascii: "\n")
  }
}

extension String {
  /// Whether a tag may stand in it.
  var mayHoldTag: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "%"), last == UInt8(ascii: "<") { return true }
      last = byte
    }
    return false
  }
}
