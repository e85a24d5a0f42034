/// The one name that was probably meant: at most a third of its letters differ, and no other is as close.
func nearest(to name: String, in names: [String]) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let ranked = names.map { ($0, distance(wanted, Array($0.lowercased().unicodeScalars.prefix(64)))) }
    .sorted { $0.1 < $1.1 }
  guard let best = ranked.first, best.1 <= max(1, best.0.count / 3) else { return nil }
  return ranked.count > 1 && ranked[1].1 == best.1 ? nil : best.0
}

/// A remedy that names the nearest of the allowed names, or all of them.
func suggest(_ name: String, of names: [String]) -> String {
  guard let meant = nearest(to: name, in: names) else {
    return "Write one of \(names.joined(separator: ", "))."
  }
  return "Write \(meant)."
}

/// The number of letters to put in, take out, change or swap with their neighbour.
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var earlier: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, earlier[j - 1] + 1)
      }
      row.append(cost)
    }
    (earlier, previous) = (previous, row)
  }
  return previous[right.count]
}
