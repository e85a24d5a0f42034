/// Finds the headings of a Markdown page, and what of it is passed on as it is: HTML and code, all of it at the
/// page's own level.
///
/// Blocks are told apart as CommonMark has them, since Airbyte's checks read a page with its reference parser: a `#`
/// in code, in HTML, in a list or in a quotation begins no heading, and a line below a paragraph can make one of it.
struct MarkdownOutline {
  struct Heading {
    let line: Range<Int>
    /// Where its section begins; that differs from the line's end where a line below it makes it a heading.
    let end: Int
    let level: Int
    /// Without the marks.
    let title: String
  }

  private(set) var headings: [Heading] = []
  /// The lines of each block of HTML or code, of code behind a fence without the fences.
  private(set) var verbatims: [[Range<Int>]] = []
  private let text: [UInt8]
  private var open = Block.none

  /// What the lines before have opened.
  private enum Block {
    case none
    case paragraph(Range<Int>)
    case fence(MarkdownLine.Fence)
    case html(MarkdownLine.HTMLEnd)
    /// A list whose items' text is indented so far; whether its last line was a text that can go on.
    case list(indent: Int, goesOn: Bool)
    case quotation(goesOn: Bool)
  }

  init(_ text: [UInt8]) {
    self.text = text
    for range in text.lineRanges { read(MarkdownLine(text[range]), range) }
  }

  private mutating func read(_ line: MarkdownLine, _ range: Range<Int>) {
    switch open {
    case .fence(let fence): readVerbatim(range, isLast: line.closes(fence), takesLast: false)
    case .html(let end): readVerbatim(range, isLast: line.closes(end), takesLast: end.isInside)
    case .list(let indent, let goesOn): readInList(line, range, indent, goesOn)
    case .quotation(let goesOn):
      if line.isQuotation {
        open = .quotation(goesOn: line.isTextInQuotation)
      } else if !(goesOn && line.isText) {
        begin(line, range)
      }
    case .paragraph(let start): readInParagraph(line, range, start)
    case .none: begin(line, range)
    }
  }

  private mutating func readVerbatim(_ range: Range<Int>, isLast: Bool, takesLast: Bool) {
    if !isLast || takesLast { verbatims[verbatims.count - 1].append(range) }
    if isLast { open = .none }
  }

  private mutating func readInList(_ line: MarkdownLine, _ range: Range<Int>, _ indent: Int, _ goesOn: Bool) {
    if line.isBlank {
      open = .list(indent: indent, goesOn: false)
    } else if line.indent >= indent {
      open = .list(indent: indent, goesOn: MarkdownLine(text[range].dropFirst(indent)).isText)
    } else if !(goesOn && line.isText) {
      begin(line, range)
    }
  }

  private mutating func readInParagraph(_ line: MarkdownLine, _ range: Range<Int>, _ start: Range<Int>) {
    if let level = line.underline {
      let title = text[start.lowerBound..<start.upperBound].trimmedText
      headings.append(Heading(line: start, end: range.upperBound, level: level, title: title))
      open = .none
    } else if line.isText {
      open = .paragraph(start.lowerBound..<range.upperBound)
    } else {
      begin(line, range, inParagraph: true)
    }
  }

  private mutating func begin(_ line: MarkdownLine, _ range: Range<Int>, inParagraph: Bool = false) {
    open = .none
    if line.isBlank || line.isRule { return }
    // Deeper than that stands code, save in a paragraph.
    guard line.indent < 4 else { return verbatims.append([range]) }
    if let (level, title) = line.heading {
      headings.append(Heading(line: range, end: range.upperBound, level: level, title: title))
    } else if let fence = line.fence {
      open = .fence(fence)
      verbatims.append([])
    } else if line.isQuotation {
      open = .quotation(goesOn: line.isTextInQuotation)
    } else if let item = line.item {
      open = .list(indent: item.indent, goesOn: item.hasText)
    } else if let end = line.html {
      open = line.closes(end) && end.isInside ? .none : .html(end)
      verbatims.append([range])
    } else {
      open = .paragraph(range)
    }
  }
}
