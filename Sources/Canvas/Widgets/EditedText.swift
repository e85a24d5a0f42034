/// Text with a cursor between its characters: what both fields edit.
///
/// Undo is not here: the owner keeps the values it wants back.
package struct EditedText: Hashable, Sendable {
  /// A paste or a key beyond this many bytes is left out.
  package static let limit = 1 << 20

  package private(set) var text: String
  /// Where the next character goes, always between two whole characters.
  package private(set) var cursor: String.Index

  /// Starts behind the last character.
  package init(_ text: String = "") {
    self.text = text
    cursor = self.text.endIndex
  }

  package var beforeCursor: Substring { text[..<cursor] }

  /// Inserts at the cursor; false when the text would become too long.
  @discardableResult
  package mutating func insert(_ new: String) -> Bool {
    guard text.utf8.count + new.utf8.count <= EditedText.limit else { return false }
    replace(cursor..<cursor, with: new)
    return true
  }

  /// Deletes between the cursor and another place.
  mutating func delete(to other: String.Index) {
    replace(min(cursor, other)..<max(cursor, other), with: "")
  }

  mutating func move(to index: String.Index) { cursor = index }

  var previous: String.Index { cursor > text.startIndex ? text.index(before: cursor) : cursor }
  var next: String.Index { cursor < text.endIndex ? text.index(after: cursor) : cursor }

  /// The start of the word before the cursor.
  var previousWord: String.Index {
    let head = text[..<cursor]
    guard let last = head.lastIndex(where: \.isWordPart) else { return text.startIndex }
    return head[...last].lastIndex { !$0.isWordPart }.map { text.index(after: $0) } ?? text.startIndex
  }

  /// The end of the word behind the cursor.
  var nextWord: String.Index {
    guard let first = text[cursor...].firstIndex(where: \.isWordPart) else { return text.endIndex }
    return text[first...].firstIndex { !$0.isWordPart } ?? text.endIndex
  }

  var lineStart: String.Index {
    text[..<cursor].lastIndex(where: \.isNewline).map { text.index(after: $0) } ?? text.startIndex
  }

  var lineEnd: String.Index { text[cursor...].firstIndex(where: \.isNewline) ?? text.endIndex }

  /// A mark or a joiner may melt into what stands before it, so the cursor is found again by bytes.
  private mutating func replace(_ range: Range<String.Index>, with new: String) {
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + new.utf8.count
    text.replaceSubrange(range, with: new)
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    cursor = place == text.endIndex ? place : text.characterEnd(at: place)
  }
}

extension String {
  /// The end of the character that a place is inside of, or the place itself when it is between two.
  fileprivate func characterEnd(at place: Index) -> Index {
    let start = index(before: index(after: place))
    return start == place ? place : index(after: start)
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
