import Findings
import Schema

/// Output of `spec` or `discover` that was kept in a file, log lines and all.
enum CapturedAnswer {
  /// The last SPEC or CATALOG among several lines; nil where there is none.
  static func last(in bytes: [UInt8], file: String?) -> ProtocolDocument? {
    guard let range = rangeOfLast(in: bytes) else { return nil }
    // What stands before becomes blank, so that places count from the start of the file.
    let before = bytes[..<range.lowerBound].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    return JSON.parse(before + bytes[range], file: file).value.flatMap {
      ProtocolDocument.document(in: $0, file)
    }
  }

  /// How many lines are messages; 0 for a file that is no captured output.
  static func messages(in bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first == UInt8(ascii: "{") }
    guard lines.count > 1 else { return 0 }
    // A few tell of all.
    let some = lines.prefix(8).filter { line in
      JSON.parse(Array(line)).value?["type"]?.string.flatMap(MessageType.init) != nil
    }
    return some.isEmpty ? 0 : lines.count
  }

  private static func rangeOfLast(in bytes: [UInt8]) -> Range<Int>? {
    var found: Range<Int>?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // A file that is one line is no captured output, whatever is in it.
      guard line.first == UInt8(ascii: "{"), line.count + 1 < bytes.count else { continue }
      let type = JSON.parse(Array(line)).value?["type"]?.string
      if type == MessageType.spec.rawValue || type == MessageType.catalog.rawValue {
        found = line.startIndex..<line.endIndex
      }
    }
    return found
  }
}
