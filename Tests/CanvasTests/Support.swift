import Canvas
import Testing

/// Numbers that are the same in every run, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Each row's widths sum to the columns, and a wide cell is followed by its second half.
func expectWholeRows(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
  for index in 0..<frame.wholeSize.rows {
    let row = Array(frame.row(index))
    let isWhole = row.indices.allSatisfy { column in
      switch row[column].width {
      case 2: column + 1 < row.count && row[column + 1].width == 0
      case 0: column > 0 && row[column - 1].width == 2
      default: true
      }
    }
    let sum = row.reduce(0) { $0 + Int($1.width) }
    // One expectation per broken row, since the sweep over sizes looks at a million of them.
    guard !isWhole || sum != frame.wholeSize.columns else { continue }
    Issue.record("row \(index) is broken: \(row.map(\.width))", sourceLocation: sourceLocation)
  }
}
