/// Patience diff's anchors: lines that stand exactly once on each side of a part, as many as keep their order.
enum UniqueAnchors {
  /// The stretches between the anchors, in order; nil when no line is unique on both sides.
  ///
  /// The scratch has a zero for each number and is given back so.
  static func cuts(
    _ old: [Int32], _ new: [Int32], in part: SequenceEdit, scratch: inout [Int32]
  ) -> [SequenceEdit]? {
    let pairs = pairs(old, new, in: part, scratch: &scratch)
    guard !pairs.isEmpty else { return nil }
    var cuts: [SequenceEdit] = []
    var (here, there) = (part.old.lowerBound, part.new.lowerBound)
    for pair in inOrder(pairs) {
      cuts.append(SequenceEdit(old: here..<pair.old, new: there..<pair.new))
      (here, there) = (pair.old + 1, pair.new + 1)
    }
    cuts.append(SequenceEdit(old: here..<part.old.upperBound, new: there..<part.new.upperBound))
    return cuts
  }

  /// The places of the lines that are unique on both sides, in the order of the new one.
  private static func pairs(
    _ old: [Int32], _ new: [Int32], in part: SequenceEdit, scratch: inout [Int32]
  ) -> [(old: Int, new: Int)] {
    // Both counts share a number: the old one in the lower half, the new one in the upper.
    for place in part.old { scratch[Int(old[place])] = min(scratch[Int(old[place])] + 1, 2) }
    for place in part.new {
      let count = scratch[Int(new[place])]
      scratch[Int(new[place])] = (min((count >> 8) + 1, 2) << 8) | (count & 0xFF)
    }
    let unique: Int32 = 0x101
    var places: [Int32: Int] = [:]
    for place in part.old where scratch[Int(old[place])] == unique { places[old[place]] = place }
    let pairs = part.new.compactMap { place in
      scratch[Int(new[place])] == unique ? places[new[place]].map { (old: $0, new: place) } : nil
    }
    for place in part.old { scratch[Int(old[place])] = 0 }
    for place in part.new { scratch[Int(new[place])] = 0 }
    return pairs
  }

  /// The longest chain of pairs whose old places ascend, too.
  private static func inOrder(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // The last pair of the best chain of each length, and for each pair the one before it in its chain.
    var ends: [Int] = []
    var former = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      let length = place(of: pairs[index].old, in: ends, pairs)
      if length > 0 { former[index] = ends[length - 1] }
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = former[index]
    }
    return chain.reversed()
  }

  /// How many chains end before an old place.
  private static func place(of old: Int, in ends: [Int], _ pairs: [(old: Int, new: Int)]) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[ends[middle]].old < old { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
