/// The name a person probably meant.
enum Nearest {
  /// The known name closest to `text`, when one is close enough to offer.
  static func name(to text: String, among known: some Sequence<String>) -> String? {
    guard (2...64).contains(text.utf8.count) else { return nil }
    let wanted = Array(text.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(wanted, Array(name.lowercased().utf8), limit: best?.distance ?? limit + 1)
      if distance < best?.distance ?? limit + 1 { best = (name, distance) }
    }
    return best?.name
  }

  /// "Did you mean 'x'?", or the list of what there is when nothing is close.
  static func remedy(for text: String, among known: some Sequence<String>) -> String? {
    if let name = name(to: text, among: known) { return "Did you mean '\(name)'?" }
    let names = known.sorted()
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(12).joined(separator: ", ")
    return "Use one of: \(shown)\(names.count > 12 ? ", …" : "")."
  }

  /// Letters to add, drop, replace or swap with their neighbour; `limit` when it is that or more.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) < limit else { return limit }
    var rows = [Array(0...right.count)]
    for (line, leftByte) in left.enumerated() {
      let above = rows[line]
      var row = [line + 1]
      for (column, rightByte) in right.enumerated() {
        let replaced = above[column] + (leftByte == rightByte ? 0 : 1)
        var least = min(replaced, above[column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, leftByte == right[column - 1], left[line - 1] == rightByte {
          least = min(least, rows[line - 1][column - 1] + 1)
        }
        row.append(least)
      }
      guard row.contains(where: { $0 < limit }) else { return limit }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
