/// How far an inspection has come.
package struct InspectionProgress: Equatable, Sendable {
  /// How many bytes were read.
  package var bytes: Int
  /// Of how many; nil for what has no end that is known.
  package var total: Int?
  /// How many findings were shown.
  package var findings: Int
  package var elapsed: Duration

  package init(bytes: Int, total: Int?, findings: Int, elapsed: Duration) {
    self.bytes = bytes
    self.total = total
    self.findings = findings
    self.elapsed = elapsed
  }

  /// Work that is done before this is not worth a word.
  static let interval = Duration.milliseconds(100)

  package var words: String {
    let amount =
      total.map { "\(Self.megabytes(bytes)) of \(Self.megabytes($0)) MB" } ?? "\(Self.megabytes(bytes)) MB"
    let rate = elapsed > .zero ? Int(Double(bytes) / (elapsed / .seconds(1))) : 0
    let found = findings == 1 ? "1 finding" : "\(findings) findings"
    return "\(amount), \(Self.megabytes(rate)) MB/s, \(found)"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }
}

/// Says every tenth of a second how far an inspection has come, and nothing of one that is done before.
struct InspectionClock: ~Copyable {
  private let total: Int?
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  private var bytes = 0

  init(total: Int?) {
    self.total = total
    next = start + InspectionProgress.interval
  }

  /// Takes how many bytes came; gives what is to be said, if it is time.
  mutating func add(_ count: Int, findings: Int) -> InspectionProgress? {
    bytes += count
    let now = ContinuousClock.now
    guard now >= next else { return nil }
    next = now + InspectionProgress.interval
    return InspectionProgress(bytes: bytes, total: total, findings: findings, elapsed: now - start)
  }
}
