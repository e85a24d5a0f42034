/// Text for a file that may be there already and keeps everything else that it holds.
package struct PlannedInsertion: Equatable, Sendable {
  package var path: RelativePath
  package var text: [UInt8]
  package var form: Form

  package enum Form: String, CaseIterable, Sendable {
    /// Each line that the file does not hold yet goes to its end.
    case lines
    /// One record of a YAML list; its first line tells whether the list has it.
    ///
    /// It goes to its place by `name` where the list is in that order, else to the end.
    case list
  }

  package init(_ path: RelativePath, _ text: [UInt8], as form: Form) {
    self.path = path
    self.text = text
    self.form = form
  }

  /// The file with the text in it; the file itself when it holds the text already.
  ///
  /// - Parameter file: Nil where there is none yet.
  /// - Returns: The whole file.
  package func applied(to file: [UInt8]?) -> [UInt8] {
    let lines = TextOfLines(file ?? [])
    let new = TextOfLines(text).lines
    switch form {
    case .lines: return lines.appending(new.filter { !lines.lines.contains($0) })
    case .list:
      guard let first = new.first, !lines.lines.contains(where: { $0.entry == first.entry }) else {
        return file ?? []
      }
      return lines.inserting(record: new)
    }
  }
}

/// A text as lines without their ends, which are kept apart.
private struct TextOfLines {
  var lines: [[UInt8]]
  private let end: [UInt8]

  init(_ text: [UInt8]) {
    let usesCRLF = text.firstIndex(of: 10).map { $0 > 0 && text[$0 - 1] == 13 } ?? false
    end = usesCRLF ? [13, 10] : [10]
    lines = text.split(separator: 10, omittingEmptySubsequences: false).map { line in
      Array(usesCRLF && line.last == 13 ? line.dropLast() : line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
  }

  private var bytes: [UInt8] { Array(lines.map { $0 + end }.joined()) }

  func appending(_ more: [[UInt8]]) -> [UInt8] {
    var text = self
    text.lines += more
    return text.bytes
  }

  /// The list with a record in its place, indented as the others are.
  func inserting(record: [[UInt8]]) -> [UInt8] {
    let starts = recordStarts
    let indent = starts.first.map { lines[$0].prefix { $0 == UInt8(ascii: " ") } } ?? []
    var text = self
    // An empty list is written as a pair of brackets.
    text.lines.removeAll { starts.isEmpty && $0 == Array("[]".utf8) }
    let place = starts.isEmpty ? text.lines.count : self.place(of: record, among: starts)
    text.lines.insert(contentsOf: record.map { $0.isEmpty ? $0 : indent + $0 }, at: place)
    return text.bytes
  }

  /// The lines on which the records of the list begin.
  private var recordStarts: [Int] {
    let dashed = lines.indices.filter { lines[$0].drop { $0 == 32 }.starts(with: Array("- ".utf8)) }
    let indents = dashed.map { lines[$0].prefix { $0 == 32 }.count }
    return zip(dashed, indents).filter { $0.1 == indents.first }.map(\.0)
  }

  private func place(of record: [[UInt8]], among starts: [Int]) -> Int {
    let ends = starts.dropFirst() + [lines.count]
    let names = zip(starts, ends).map { lines[$0..<$1].lazy.compactMap(\.name).first }
    guard let own = record.lazy.compactMap(\.name).first, names.allSatisfy({ $0 != nil }),
      let next = Self.isSorted(names.compactMap { $0 })
        ? names.firstIndex(where: { own < $0 ?? "" }) : nil
    else { return lines.count }
    // Comments right above a record are about it.
    var place = starts[next]
    while place > 0, lines[place - 1].drop(while: { $0 == 32 }).first == UInt8(ascii: "#") { place -= 1 }
    return place
  }

  private static func isSorted(_ names: [String]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension [UInt8] {
  /// A line of a record without the dash and blanks around it.
  fileprivate var entry: ArraySlice<UInt8> {
    let line = drop { $0 == 32 }
    let bare = line.starts(with: Array("- ".utf8)) ? line.dropFirst(2).drop { $0 == 32 } : line
    return bare[..<((bare.lastIndex { $0 != 32 } ?? bare.startIndex - 1) + 1)]
  }

  /// The value of a `name:`, to order records by.
  fileprivate var name: String? {
    let key = Array("name:".utf8)
    guard entry.starts(with: key) else { return nil }
    let value = entry.dropFirst(key.count).filter { !" \"'".utf8.contains($0) || $0 == 32 }
    return String(decoding: value.drop { $0 == 32 }, as: UTF8.self).lowercased()
  }
}
