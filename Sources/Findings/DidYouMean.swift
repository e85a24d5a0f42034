/// The known name that a mistyped one is close to.
///
/// - Parameters:
///   - name: What the person typed.
///   - known: The names that would be right; of equally close ones the first is taken.
/// - Returns: Nil where none is close: a third of the letters may be wrong, swapped or missing. Names above
///   64 letters are close to nothing.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased().unicodeScalars)
  guard typed.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known where candidate.utf8.count <= 256 {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let most = max(typed.count, letters.count) / 3
    guard letters.count <= 64, abs(letters.count - typed.count) <= most else { continue }
    let distance = editDistance(typed, letters)
    if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be typed, deleted, changed or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
