/// A line of a file with a mark under one stretch of it.
struct SourceExcerpt {
  /// The line with its number, and the mark.
  let lines: [String]

  private static let widest = 100

  /// - Parameters:
  ///   - span: The stretch; of several lines the first is shown.
  ///   - bytes: The file; nil is the result where the stretch is not in it.
  init?(_ span: TextSpan, in bytes: [UInt8]) {
    guard span.start.offset >= 0, span.start.offset <= bytes.count else { return nil }
    let before = Self.tail(bytes[..<span.start.offset])
    let marked = Self.head(
      bytes[span.start.offset..<min(max(span.end.offset, span.start.offset), bytes.count)])
    let after = Self.head(bytes[(span.start.offset + marked.count)...])
    let shown = Self.columns(before).suffix(Self.widest / 2)
    let mark = Self.columns(marked).prefix(Self.widest - shown.count)
    let rest = Self.columns(after).prefix(max(0, Self.widest / 2 - mark.count))
    let opening = shown.count < Self.columns(before).count ? "…" : ""
    let isCut = mark.count < Self.columns(marked).count || rest.count < Self.columns(after).count
    let number = String(span.start.line)
    let indent = opening.count + shown.reduce(0) { $0 + $1.width }
    let carets = max(1, mark.reduce(0) { $0 + $1.width })
    lines = [
      " \(number) | \(opening)\((shown + mark + rest).map(\.text).joined())\(isCut ? "…" : "")",
      " \(String(repeating: " ", count: number.utf8.count)) | "
        + String(repeating: " ", count: indent) + String(repeating: "^", count: carets),
    ]
  }

  /// Bytes enough for the columns that can be shown: of a line of a megabyte the rest is not looked at.
  private static let most = 4 * widest

  private static func tail(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let near = bytes.suffix(most)
    let start = near.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? near.startIndex
    return near[start...].drop { $0 & 0xC0 == 0x80 }
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let near = bytes.prefix(most)
    return near.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  private static func columns(_ bytes: ArraySlice<UInt8>) -> [(text: String, width: Int)] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      // A tab as one blank keeps the mark in its column whatever the terminal's tab stops are.
      $0 == "\t" ? (" ", 1) : (VisibleText.escaped($0), VisibleText.width($0))
    }
  }
}
