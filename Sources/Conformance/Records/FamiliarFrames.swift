/// The frames of the streams that come at a time, and whether it is worth to look for one.
struct FamiliarFrames: ~Copyable {
  private var frames = FlatMemory<FamiliarFrame>(capacity: FamiliarFrames.most)
  private let texts = FlatMemory<UInt8>(capacity: FamiliarFrames.most * FamiliarFrame.room)
  /// The frame that the last line had.
  private var last = 0
  /// The frame to be forgotten first.
  private var oldest = 0
  /// Tests take them away to compare.
  var isUsed = true
  /// How many lines were like others.
  private(set) var met = 0
  private var failures = 0
  /// How many lines are yet to pass before the next is tried, since many were not like others.
  private var pause = 0

  /// Connectors mostly read a few streams at a time.
  private static let most = 8
  private static let mostFailures = 8
  private static let longestPause = 64

  init() {
    for number in 0..<Self.most {
      frames.append(FamiliarFrame(text: texts.base + number * FamiliarFrame.room))
    }
  }

  /// The frame of a line, as far as its data.
  @inline(__always)
  mutating func find(_ line: Bytes) -> FamiliarFrame? {
    guard pause == 0 else {
      pause -= 1
      return nil
    }
    if frames.base[last].begins(line) { return isUsed ? frames.base[last] : nil }
    for number in 0..<Self.most where frames.base[number].begins(line) {
      last = number
      return isUsed ? frames.base[number] : nil
    }
    return nil
  }

  /// Takes whether a line that had a frame was as expected.
  mutating func note(isMet: Bool) {
    if isMet {
      met += 1
      failures = max(0, failures - 1)
    } else {
      failures += 1
      if failures >= Self.mostFailures { (pause, failures) = (Self.longestPause, Self.mostFailures / 2) }
    }
  }

  /// Keeps what stands around the data and the digits of the time of a line that is fine.
  mutating func keep(_ line: Bytes, data: Range<Int>, time: Range<Int>, end: Int, stream: Int32) {
    // Where the time comes first no two lines begin alike.
    guard data.upperBound <= time.lowerBound else { return }
    let parts = [0..<data.lowerBound, data.upperBound..<time.lowerBound, time.upperBound..<end]
    guard parts.allSatisfy({ $0.count <= FamiliarFrame.longest }) else { return }
    let known = (0..<Self.most).first { frames.base[$0].stream == stream }
    last = known ?? oldest
    if known == nil { oldest = (oldest + 1) % Self.most }
    frames.base[last].keep(line, parts, stream)
  }
}
