/// A line of a Markdown page, for what it can begin or end.
struct MarkdownLine {
  /// What stands behind the indentation, blanks at its end too.
  private let content: ArraySlice<UInt8>
  /// In columns; a tab goes to the next multiple of four.
  let indent: Int

  init(_ line: ArraySlice<UInt8>) {
    var indent = 0
    content = line.drop { byte in
      guard byte.isBlank else { return false }
      indent += byte == UInt8(ascii: "\t") ? 4 - indent % 4 : 1
      return true
    }
    self.indent = indent
  }

  var isBlank: Bool { content.isEmpty }

  /// Whether the line can only go on with a paragraph, or begin one.
  ///
  /// A number that is not 1 begins no list within a paragraph, and an item without text none either.
  var isText: Bool {
    guard !isBlank else { return false }
    guard indent < 4 else { return true }
    let isOther = isRule || heading != nil || fence != nil || isQuotation || html.map { $0 != .tag } == true
    return !isOther && !(item.map { $0.hasText && $0.canInterrupt } ?? false)
  }

  /// A run of `=` or `-` makes a heading of the paragraph above it.
  var underline: Int? {
    guard indent < 4, let mark = content.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      content.trimmed.allSatisfy({ $0 == mark })
    else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// A line across the page.
  var isRule: Bool {
    guard indent < 4, let mark = content.first, "*-_".utf8.contains(mark) else { return false }
    let marks = content.filter { !$0.isBlank }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  var heading: (level: Int, title: String)? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard indent < 4, (1...6).contains(level) else { return nil }
    let rest = content.dropFirst(level)
    guard rest.first?.isBlank ?? true else { return nil }
    var title = rest.trimmed
    // Marks may stand behind the title too, with a blank between.
    let marks = title.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if marks == title.count || title.dropLast(marks).last?.isBlank == true {
      title = title.dropLast(marks).trimmed
    }
    return (level, title.trimmedText)
  }
}

// Quotations and lists.
extension MarkdownLine {
  var isQuotation: Bool { indent < 4 && content.first == UInt8(ascii: ">") }

  var isTextInQuotation: Bool {
    MarkdownLine(content.dropFirst()).isText
  }

  struct Item {
    /// How far a line must be indented to belong to it.
    let indent: Int
    let hasText: Bool
    let canInterrupt: Bool
  }

  var item: Item? {
    let digits = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let mark = content.dropFirst(digits.count).first
    let isMark =
      digits.isEmpty
      ? mark.map { "-+*".utf8.contains($0) } : digits.count < 10 ? mark.map { ".)".utf8.contains($0) } : nil
    let rest = content.dropFirst(digits.count + 1)
    guard indent < 4, isMark == true, rest.first?.isBlank ?? true else { return nil }
    let text = MarkdownLine(rest)
    let gap = text.isBlank || text.indent > 4 ? 1 : text.indent
    return Item(
      indent: indent + digits.count + 1 + gap, hasText: !text.isBlank,
      canInterrupt: digits.isEmpty || digits.elementsEqual("1".utf8))
  }
}

// Fenced code.
extension MarkdownLine {
  struct Fence {
    let mark: UInt8
    let length: Int
  }

  var fence: Fence? {
    guard indent < 4, let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = content.prefix { $0 == mark }.count
    let isInline = mark == UInt8(ascii: "`") && content.dropFirst(length).contains(mark)
    return length < 3 || isInline ? nil : Fence(mark: mark, length: length)
  }

  func closes(_ fence: Fence) -> Bool {
    let marks = content.trimmed
    return indent < 4 && marks.count >= fence.length && marks.allSatisfy { $0 == fence.mark }
  }
}

// HTML.
extension MarkdownLine {
  enum HTMLEnd: Equatable {
    case mark(String)
    case blankLine
    /// The same behind a tag that HTML does not know as a block; such a one is part of a paragraph.
    case tag

    /// Whether the line that ends it belongs to it.
    var isInside: Bool { if case .mark = self { true } else { false } }
  }

  var html: HTMLEnd? {
    guard indent < 4, content.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: content, as: UTF8.self).lowercased()
    for (start, end) in Self.marks where text.hasPrefix(start) { return .mark(end) }
    if text.hasPrefix("<!"), text.dropFirst(2).first?.isLetter == true { return .mark(">") }
    let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let next = text[name.endIndex...].first
    let isEnded = next.map { " \t>/".contains($0) } ?? true
    if ["script", "pre", "style", "textarea"].contains(name), !text.hasPrefix("</"), isEnded {
      return .mark("</\(name)>")
    }
    if Self.blocks.contains(name), isEnded { return .blankLine }
    let isTagAlone = content.trimmed.last == UInt8(ascii: ">") && text.count { $0 == ">" } == 1
    return !name.isEmpty && isEnded && isTagAlone ? .tag : nil
  }

  func closes(_ end: HTMLEnd) -> Bool {
    switch end {
    case .mark(let mark): String(decoding: content, as: UTF8.self).lowercased().contains(mark)
    case .blankLine, .tag: isBlank
    }
  }

  private static let marks = [("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>")]

  /// The names of HTML's blocks, by CommonMark's list.
  private static let blocks: Set<Substring> = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link \
    main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead \
    title tr track ul
    """.split(separator: " "))
}
