// What was seen of the fields of all lines.

extension RecordScanner {
  /// What is counted of one field.
  struct FieldCounts {
    var values = 0
    var nulls = 0
    var misses = 0
    var kinds: ValueKinds = []
  }

  private static let missNumber = 7

  /// Makes room for the slots that were added.
  mutating func growCounts() {
    counts.append(repeating: 0, count: plan.slots.count * 8 - counts.count)
  }

  /// Counts so many events.
  @inline(__always)
  static func count(
    _ events: UnsafeMutablePointer<UInt32>, _ number: Int, in counts: UnsafeMutablePointer<Int>
  ) {
    for index in 0..<number { counts[Int(events[index])] &+= 1 }
  }

  /// Counts what the last scan saw, when its line is whole.
  mutating func commitEvents() { Self.count(events.base, events.count, in: counts.base) }

  func countMiss(_ slot: Int) { counts.base[slot * 8 + Self.missNumber] += 1 }

  func counts(of slot: Int) -> FieldCounts {
    var result = FieldCounts()
    let first = counts.base + slot * 8
    for number in 0..<Self.missNumber where first[number] > 0 {
      result.kinds.insert(ValueKinds(rawValue: 1 << UInt8(number)))
      result.values += first[number]
    }
    result.nulls = first[Int(ValueKinds.null.number)]
    result.misses = first[Self.missNumber]
    return result
  }
}
