/// Myers' greedy shortest edit, for parts that have no rare line in common.
///
/// Gives up at 512 differences or when the budget is spent; then the part counts as wholly replaced.
enum ShortestEdit {
  private static let mostDifferences = 512

  static func edits(
    _ old: [Int32], _ new: [Int32], in part: SequenceEdit, budget: inout Int
  ) -> [SequenceEdit] {
    guard let trace = trace(old, new, in: part, budget: &budget) else { return [part] }
    return walkBack(trace, in: part)
  }

  /// For each number of differences, how far into the old part each diagonal reaches; nil when it gave up.
  private static func trace(
    _ old: [Int32], _ new: [Int32], in part: SequenceEdit, budget: inout Int
  ) -> [[Int32]]? {
    let (oldCount, newCount) = (part.old.count, part.new.count)
    var trace: [[Int32]] = []
    for differences in 0...min(mostDifferences, oldCount + newCount) {
      var reach = Array(repeating: Int32(-1), count: 2 * differences + 1)
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        var x = start(diagonal, differences, trace.last)
        var y = x - diagonal
        while x < oldCount, y < newCount, y >= 0, x >= 0,
          old[part.old.lowerBound + x] == new[part.new.lowerBound + y]
        {
          x += 1
          y += 1
          budget -= 1
        }
        reach[diagonal + differences] = Int32(x)
        if x >= oldCount, y >= newCount {
          trace.append(reach)
          return trace
        }
      }
      budget -= differences
      guard budget > 0 else { return nil }
      trace.append(reach)
    }
    return nil
  }

  /// Where a diagonal begins: one step down from the diagonal above, or one to the right from the one below.
  private static func start(_ diagonal: Int, _ differences: Int, _ former: [Int32]?) -> Int {
    guard let former else { return 0 }
    return goesDown(diagonal, differences, former)
      ? Int(former[diagonal + differences]) : Int(former[diagonal + differences - 2]) + 1
  }

  /// A former row has its diagonal `k` at `k + differences - 1`.
  private static func goesDown(_ diagonal: Int, _ differences: Int, _ former: [Int32]) -> Bool {
    if diagonal == -differences { return true }
    if diagonal == differences { return false }
    return former[diagonal + differences - 2] < former[diagonal + differences]
  }

  private static func walkBack(_ trace: [[Int32]], in part: SequenceEdit) -> [SequenceEdit] {
    var edits: [SequenceEdit] = []
    var (x, y) = (part.old.count, part.new.count)
    for differences in stride(from: trace.count - 1, to: 0, by: -1) {
      let former = trace[differences - 1]
      let diagonal = x - y
      let down = goesDown(diagonal, differences, former)
      let before = down ? diagonal + 1 : diagonal - 1
      x = Int(former[before + differences - 1])
      y = x - before
      edits.append(
        SequenceEdit(
          old: offset(x..<(down ? x : x + 1), part.old), new: offset(y..<(down ? y + 1 : y), part.new)))
    }
    return edits.reversed()
  }

  private static func offset(_ range: Range<Int>, _ part: Range<Int>) -> Range<Int> {
    range.lowerBound + part.lowerBound..<range.upperBound + part.lowerBound
  }
}
