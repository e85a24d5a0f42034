/// The bytes around data and time that records of one stream have in common.
struct FamiliarFrame: ~Copyable {
  /// What stands before the data, between data and time, and behind the time.
  private var text = FlatMemory<UInt8>(capacity: 1024)
  private var (front, middle, back) = (0, 0, 0)
  /// The stream's number; -1 where no frame is known.
  private(set) var stream: Int32 = -1
  /// Tests take it away to compare.
  var isUsed = true
  /// How many lines are yet to pass before the next is tried, since many were not like it.
  private var pause = 0
  private var failures = 0
  /// How many lines were like it.
  private(set) var met = 0

  /// The most bytes of each of the three parts.
  private static let longest = 256
  private static let mostFailures = 8
  private static let longestPause = 64

  /// Where the data begins; nil where the line begins otherwise.
  @inline(__always)
  func data(_ line: Bytes) -> Bytes? {
    stream >= 0 && isSame(line, UnsafePointer(text.base), front) ? line + front : nil
  }

  /// The time, where a line goes on behind its data and ends as the frame does.
  @inline(__always)
  func time(behind data: Bytes, end: Bytes) -> Int? {
    let (middle, back) = (
      UnsafePointer(text.base) + Self.longest, UnsafePointer(text.base) + 2 * Self.longest
    )
    let digits = data + self.middle
    // The line may be shorter than that, and then differs.
    guard isSame(data, middle, self.middle) else { return nil }
    let count = end - digits - self.back
    guard count > 0, count <= 16, isSame(end - self.back, back, self.back) else { return nil }
    // No number begins with a zero that another digit follows.
    return digits.pointee == Ascii.zero && count > 1 ? nil : number(ofDigits: digits, count)
  }

  /// Keeps what stands around the data and the digits of the time of a line that is fine.
  mutating func keep(_ line: Bytes, data: Range<Int>, time: Range<Int>, end: Int, stream: Int32) {
    self.stream = -1
    // Where the time comes first no two lines begin alike.
    guard data.upperBound <= time.lowerBound else { return }
    let parts = [0..<data.lowerBound, data.upperBound..<time.lowerBound, time.upperBound..<end]
    guard parts.allSatisfy({ $0.count <= Self.longest - 8 }) else { return }
    for (number, part) in parts.enumerated() {
      for (offset, index) in part.enumerated() { text.base[number * Self.longest + offset] = line[index] }
    }
    (front, middle, back) = (parts[0].count, parts[1].count, parts[2].count)
    self.stream = stream
  }

  /// Whether it is worth to try the next line.
  @inline(__always)
  mutating func isWorthTrying() -> Bool {
    guard pause > 0 else { return isUsed }
    pause -= 1
    return false
  }

  mutating func note(isMet: Bool) {
    if isMet {
      met += 1
      failures = max(0, failures - 1)
    } else {
      failures += 1
      if failures >= Self.mostFailures { (pause, failures) = (Self.longestPause, Self.mostFailures / 2) }
    }
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
