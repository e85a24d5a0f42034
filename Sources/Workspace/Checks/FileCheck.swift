import Connectors
import Findings

/// Checks of the one file that an item is about.
struct FileCheck {
  private let file: String?
  private let connector: Connector

  init(_ facts: ChecklistItemFacts, _ connector: Connector) {
    file = facts.file
    self.connector = connector
  }

  var existence: CheckOutcome {
    guard let file else { return .namesNoFile }
    switch connector.folder.kind(of: file) {
    case .file, .folder: return CheckOutcome(.passed, "\(file) is there")
    default: return .missing(file)
    }
  }

  var placeholders: CheckOutcome {
    guard let file else { return .namesNoFile }
    switch connector.readBeside(file) {
    case .absent: return .missing(file)
    case .unreadable(let reason): return .unreadable(file, reason)
    case .bytes(let text):
      let findings = Placeholder.find(in: text, file: connector.folder.place(file))
      return CheckOutcome(findings, passed: "no placeholder is left in \(file)")
    }
  }
}

/// Words that stand where something is still to be written.
enum Placeholder {
  /// In any case, for no sentence has them.
  private static let marks = [
    "fix-me", "fix_me", "fixme", "changeme", "change-me", "replace-me", "replaceme",
  ]
  /// As written, for a product may well be called Todo.
  private static let words = ["TODO", "TBD"]
  /// More than anyone wants to read.
  private static let most = 50

  static func find(in text: [UInt8], file: String) -> [Finding] {
    var cursor = TextCursor()
    return ranges(in: text).prefix(most).map { range in
      let found = String(decoding: text[range], as: UTF8.self)
      return Finding(
        "checklist.placeholder.left", .error, at: .file(file, cursor.span(of: range, in: text)),
        "'\(found)' still stands there", remedy: "Write what belongs there.")
    }
  }

  /// Runs of letters, `-` and `_` that are, whole, one of the marks.
  private static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isWordByte) {
      let end = text[first...].firstIndex { !$0.isWordByte } ?? text.endIndex
      if end - first <= 10, isMark(String(decoding: text[first..<end], as: UTF8.self)) {
        ranges.append(first..<end)
      }
      start = end
    }
    return ranges
  }

  private static func isMark(_ word: String) -> Bool {
    words.contains(word) || marks.contains(word.lowercased())
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isLowercase || isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80
  }
}
