/// The bytes around data and time that records of one stream have in common.
struct FamiliarFrame: BitwiseCopyable {
  /// What stands before the data, between data and time, and behind the time, each in a third of the room.
  private let text: UnsafeMutablePointer<UInt8>
  private var (front, middle, back) = (0, 0, 0)
  /// The stream's number; -1 where it is the frame of none.
  private(set) var stream: Int32 = -1

  /// The most bytes of each of the three parts, behind which eight more can be read.
  static let longest = third - 8
  private static let third = 256
  static let room = 3 * third

  init(text: UnsafeMutablePointer<UInt8>) { self.text = text }

  @inline(__always)
  func begins(_ line: Bytes) -> Bool { stream >= 0 && isSame(line, UnsafePointer(text), front) }

  /// Where the data begins on a line that the frame begins.
  func data(_ line: Bytes) -> Bytes { line + front }

  /// The time, where a line goes on behind its data and ends as the frame does.
  @inline(__always)
  func time(behind data: Bytes, end: Bytes) -> Int? {
    let digits = data + middle
    // The line may be shorter than that, and then differs.
    guard isSame(data, UnsafePointer(text) + Self.third, middle) else { return nil }
    let count = end - digits - back
    guard count > 0, count <= 16, isSame(end - back, UnsafePointer(text) + 2 * Self.third, back) else {
      return nil
    }
    // No number begins with a zero that another digit follows.
    return digits.pointee == Ascii.zero && count > 1 ? nil : number(ofDigits: digits, count)
  }

  mutating func keep(_ line: Bytes, _ parts: [Range<Int>], _ stream: Int32) {
    for (number, part) in parts.enumerated() {
      for (offset, index) in part.enumerated() { text[number * Self.third + offset] = line[index] }
    }
    (front, middle, back) = (parts[0].count, parts[1].count, parts[2].count)
    self.stream = stream
  }
}

/// The number that at most sixteen digits are.
@inline(__always)
func number(ofDigits digits: Bytes, _ count: Int) -> Int? {
  guard count > 8 else { return value(ofDigits: digits, count).map(Int.init) }
  guard let high = value(ofDigits: digits, count - 8), let low = value(ofDigits: digits + (count - 8), 8)
  else {
    return nil
  }
  return Int(high) &* 100_000_000 &+ Int(low)
}
