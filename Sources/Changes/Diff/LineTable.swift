/// Texts cut into lines, each line a number: equal lines have equal numbers in all texts of one table.
struct LineTable {
  /// The texts' lines as numbers from 0.
  private(set) var texts: [[Int32]] = []
  /// Where each line starts; one more entry for the end of the text.
  private(set) var starts: [[Int]] = []
  /// How many different lines there are.
  private(set) var count = 0

  init(_ texts: [[UInt8]]) {
    var numbers: [Line: Int32] = [:]
    for bytes in texts {
      let starts = Self.starts(of: bytes)
      self.starts.append(starts)
      self.texts.append(
        zip(starts, starts.dropFirst()).map { start, end in
          Self.number(of: Line(bytes: bytes[start..<end]), in: &numbers)
        })
    }
    count = numbers.count
  }

  private static func number(of line: Line, in numbers: inout [Line: Int32]) -> Int32 {
    if let number = numbers[line] { return number }
    let number = Int32(numbers.count)
    numbers[line] = number
    return number
  }

  /// The offsets at which lines start, and the end. A last line without a newline is a line.
  static func starts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    return starts
  }

  private struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
