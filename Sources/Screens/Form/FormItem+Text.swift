package import Schema

/// How a value looks while it is edited, and what a typed text means.
extension FormItem {
  /// The text a person edits.
  package func text(for value: JSON?) -> String {
    guard let value else { return "" }
    switch (kind, value.kind) {
    case (_, .null): return ""
    case (_, .string(let text)): return text
    case (_, .bool(let flag)): return flag ? "yes" : "no"
    case (.pairs(let key, let property), .array(let records)):
      return records.map { "\(plain($0[key])): \(plain($0[property]))" }.joined(separator: "\n")
    case (.keys, .array(let parts)): return KeyPath.text(parts.map(plain))
    case (_, .array(let parts)): return parts.map(plain).joined(separator: ", ")
    default: return plain(value)
    }
  }

  /// The value a text stands for; nil when there is none.
  ///
  /// What does not fit the kind stays a text, so that nothing typed is lost; the validators say what is wrong
  /// with it.
  package func value(of text: String) -> JSON? {
    guard !text.trimmed.isEmpty else { return nil }
    switch kind {
    case .text, .multiline, .choice: return JSON(text)
    case .integer, .number: return number(text)
    case .boolean: return JSON(text == "yes")
    case .list, .choices: return list(text)
    case .keys: return JSON(KeyPath.keys(text).map { JSON($0) })
    case .pairs(let key, let property): return pairs(text, key, property) ?? JSON(text)
    }
  }

  private func plain(_ value: JSON?) -> String { value?.string ?? value?.text() ?? "" }

  private func number(_ text: String) -> JSON {
    guard let value = JSON.parse(text.trimmed).value, value.number != nil else { return JSON(text) }
    return value
  }

  private func list(_ text: String) -> JSON? {
    let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : JSON(parts.map { JSON($0) })
  }

  /// Nil where a line has no colon.
  private func pairs(_ text: String, _ key: String, _ property: String) -> JSON? {
    let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    let records = lines.compactMap { line -> JSON? in
      let parts = line.split(separator: ":", maxSplits: 1).map { JSON(String($0).trimmed) }
      return parts.count == 2 ? JSON(members: [(key, parts[0]), (property, parts[1])]) : nil
    }
    return records.count == lines.count ? JSON(records) : nil
  }
}

/// Keys that lead into an answer as people write them: `data.items`.
///
/// A key that holds a dot itself stands in quotes; commas separate too.
private enum KeyPath {
  static func text(_ keys: [String]) -> String {
    keys.map { $0.contains { ".,".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ".")
  }

  static func keys(_ text: String) -> [String] {
    // Every second piece stands between quotes.
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { place, piece in
        place.isMultiple(of: 2)
          ? piece.split { ".,".contains($0) }.map { String($0).trimmed } : [String(piece)]
      }
      .filter { !$0.isEmpty }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let end = lastIndex { !$0.isWhitespace } ?? start
    return String(self[start...end])
  }
}
