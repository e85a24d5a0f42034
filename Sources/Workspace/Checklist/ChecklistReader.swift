import Findings

/// Reads the block structure of a Markdown text as far as task lists need it, line by line.
///
/// Each open list item is a level; a line belongs to the levels whose content column it reaches, or, when it
/// merely goes on with a paragraph, to all of them.
struct ChecklistReader {
  private(set) var drafts: [Draft] = []
  private var levels: [Level] = []
  private var section: String?
  private var fence: (opening: Fence, column: Int)?
  private var isInComment = false
  /// The line above when it was plain text: a paragraph that may go on or become a heading.
  private var paragraph: String?

  /// An item as it was read, before ids and places are settled.
  struct Draft {
    let section: String?
    let marker: ListMarker
    let line: Range<Int>
    /// The item around this one.
    let parent: Int?
    var help: [String] = []
  }

  private struct Level {
    let column: Int
    /// The item that the level's lines belong to: its own, or the one around a plain bullet.
    let item: Int?
  }

  /// Deeper lists than anyone writes; their lines count as text of the item around them.
  private static let deepestLevel = 32

  mutating func read(_ line: MarkdownLine) {
    if isInComment {
      isInComment = !line.closesComment
    } else if line.isBlank {
      addHelp(line)
      paragraph = nil
    } else if !readCode(line) {
      readBlock(line)
    }
  }

  /// Handles a line inside a block of code; false when there is none, or when the list around it ended.
  private mutating func readCode(_ line: MarkdownLine) -> Bool {
    guard let (opening, column) = fence, line.indent >= column else {
      fence = nil
      return false
    }
    addHelp(line)
    if line.closes(opening) { fence = nil }
    return true
  }

  private mutating func readBlock(_ line: MarkdownLine) {
    let reached = levels.prefix { $0.column <= line.indent }.count
    let column = reached > 0 ? levels[reached - 1].column : 0
    if line.indent >= column + 4 { return readText(line, reached) }
    if let opening = line.fence {
      close(to: reached)
      fence = (opening, column)
      addHelp(line)
    } else if line.opensComment {
      close(to: reached)
      isInComment = true
    } else if reached == 0, let title = headingTitle(line) {
      close(to: 0)
      section = title
    } else if line.isThematicBreak {
      close(to: reached)
    } else if let marker = marker(of: line, reached) {
      close(to: reached)
      open(marker, line)
    } else {
      readText(line, reached)
    }
  }

  private func headingTitle(_ line: MarkdownLine) -> String? {
    if let title = line.heading { return title }
    return levels.isEmpty && line.underlinesHeading ? paragraph : nil
  }

  private func marker(of line: MarkdownLine, _ reached: Int) -> ListMarker? {
    guard reached < Self.deepestLevel, let marker = ListMarker(line) else { return nil }
    // In running text "2021. It was" is a sentence; only a list that starts at 1 may break in.
    let breaksIn = paragraph != nil && levels.isEmpty && (marker.number ?? 1) != 1
    return breaksIn ? nil : marker
  }

  private mutating func readText(_ line: MarkdownLine, _ reached: Int) {
    if paragraph == nil { levels.removeLast(levels.count - reached) }
    addHelp(line)
    paragraph = line.content.trimmedText
  }

  private mutating func close(to count: Int) {
    levels.removeLast(levels.count - count)
    paragraph = nil
  }

  private mutating func open(_ marker: ListMarker, _ line: MarkdownLine) {
    let isItem = marker.box != nil || (marker.number != nil && levels.isEmpty)
    if isItem {
      drafts.append(
        Draft(section: section, marker: marker, line: line.bytes.indices, parent: levels.last?.item))
    } else {
      addHelp(line)
    }
    let item = isItem ? drafts.count - 1 : levels.last?.item
    levels.append(Level(column: marker.contentColumn, item: item))
    paragraph = marker.text.trimmedText
  }

  private mutating func addHelp(_ line: MarkdownLine) {
    guard let item = levels.last?.item else { return }
    let column = drafts[item].marker.contentColumn
    drafts[item].help.append(line.isBlank ? "" : line.text(dedentedBy: column))
  }
}
