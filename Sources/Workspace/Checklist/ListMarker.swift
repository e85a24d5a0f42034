/// The marker of a list item with what follows it: `- [ ] text`, `3. text`.
struct ListMarker {
  /// Nil for a bullet.
  let number: Int?
  /// The column at which the item's own lines start.
  let contentColumn: Int
  let box: ChecklistBox?
  /// Behind marker and box.
  let text: ArraySlice<UInt8>

  /// - Parameter line: A line that is not a thematic break.
  init?(_ line: MarkdownLine) {
    guard let width = Self.width(of: line.content) else { return nil }
    let behind = line.content.dropFirst(width)
    let blanks = behind.prefix { $0.isBlank }.count
    guard blanks > 0 else { return nil }
    let body = behind.dropFirst(blanks)
    number = Int(String(decoding: line.content.prefix(width - 1), as: UTF8.self))
    // Five blanks or more start a code block one column behind the marker.
    contentColumn = line.indent + width + (blanks > 4 ? 1 : blanks)
    box = blanks > 4 ? nil : Self.box(in: body)
    text = box == nil ? body : body.dropFirst(3)
  }

  /// One byte for a bullet, up to ten for a number with `.` or `)`.
  private static func width(of content: ArraySlice<UInt8>) -> Int? {
    guard let first = content.first else { return nil }
    if "-*+".utf8.contains(first) { return 1 }
    let digits = content.prefix(10).prefix { $0.isDigit }.count
    guard (1...9).contains(digits), let end = content.dropFirst(digits).first, ".)".utf8.contains(end)
    else { return nil }
    return digits + 1
  }

  /// A box counts only with text behind it, as on GitHub.
  private static func box(in body: ArraySlice<UInt8>) -> ChecklistBox? {
    let start = body.startIndex
    guard body.count > 4, body[start] == UInt8(ascii: "["), body[start + 2] == UInt8(ascii: "]"),
      body[start + 3].isBlank, " xX".utf8.contains(body[start + 1])
    else { return nil }
    return ChecklistBox(isTicked: body[start + 1] != UInt8(ascii: " "), offset: start + 1)
  }
}
