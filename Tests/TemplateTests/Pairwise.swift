/// Picks few combinations of options such that each pair of options of two factors occurs in one.
enum Pairwise {
  /// - Parameter sizes: How many options each factor has.
  /// - Returns: For each combination the option of every factor; deterministic.
  static func combinations(of sizes: [Int]) -> [[Int]] {
    var missing = Set(pairs(of: sizes))
    var result: [[Int]] = []
    while let first = missing.min() {
      var combination = [Int?](repeating: nil, count: sizes.count)
      combination[first.left] = first.leftOption
      combination[first.right] = first.rightOption
      for factor in sizes.indices where combination[factor] == nil {
        combination[factor] = (0..<sizes[factor]).max {
          gain($0, factor, combination, missing) < gain($1, factor, combination, missing)
        }
      }
      let chosen = combination.map { $0 ?? 0 }
      missing.subtract(covered(by: chosen))
      result.append(chosen)
    }
    return result
  }

  private struct Pair: Hashable, Comparable {
    var left: Int
    var leftOption: Int
    var right: Int
    var rightOption: Int

    static func < (a: Pair, b: Pair) -> Bool {
      (a.left, a.leftOption, a.right, a.rightOption) < (b.left, b.leftOption, b.right, b.rightOption)
    }
  }

  private static func pairs(of sizes: [Int]) -> [Pair] {
    sizes.indices.flatMap { left in
      (left + 1..<sizes.count).flatMap { right in
        (0..<sizes[left]).flatMap { leftOption in
          (0..<sizes[right]).map {
            Pair(left: left, leftOption: leftOption, right: right, rightOption: $0)
          }
        }
      }
    }
  }

  private static func covered(by combination: [Int]) -> [Pair] {
    combination.indices.flatMap { left in
      (left + 1..<combination.count).map {
        Pair(left: left, leftOption: combination[left], right: $0, rightOption: combination[$0])
      }
    }
  }

  /// How many missing pairs an option would cover together with the options chosen so far.
  private static func gain(
    _ option: Int, _ factor: Int, _ combination: [Int?], _ missing: Set<Pair>
  ) -> Int {
    combination.enumerated().count { other, chosen in
      guard let chosen, other != factor else { return false }
      let pair =
        other < factor
        ? Pair(left: other, leftOption: chosen, right: factor, rightOption: option)
        : Pair(left: factor, leftOption: option, right: other, rightOption: chosen)
      return missing.contains(pair)
    }
  }
}
