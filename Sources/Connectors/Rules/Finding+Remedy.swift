import Findings
import Schema

extension Finding {
  /// What to do about a text that is no YAML, where its reader has no better word.
  static let remedyForYAML =
    "Look for a tab, an open quote or bracket, or a ': ' in a value that has no quotes, and mend it there."

  /// What to write instead of a value that a schema refuses: the schema's own word, else what the sentence asks for.
  func remedy(in document: JSON) -> String {
    if let remedy { return remedy }
    if let quoted = quotedValue(in: document) { return "Put it in quotes: \"\(quoted)\"." }
    if let wanted = demand("must be ") { return "Write \(wanted)." }
    if let wanted = demand("must have ") { return "Give it \(wanted)." }
    if let wanted = demand("must match ") { return "Write a text that matches \(wanted)." }
    return "Change it so that this no longer holds."
  }

  /// A number or a boolean where a string must stand, as it is written.
  private func quotedValue(in document: JSON) -> String? {
    guard rule == "schema.type", message.contains("must be a string"),
      let pointer = place.pointer.flatMap(JSONPointer.init(parsing:)), let value = document[pointer]
    else { return nil }
    return value.number?.text ?? value.bool.map(String.init)
  }

  /// What the sentence says behind these words, up to what is there instead.
  private func demand(_ words: String) -> String? {
    guard let start = message.firstRange(of: words)?.upperBound else { return nil }
    let rest = message[start...]
    let end =
      [", it is ", ", it has "].compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
    return String(rest[..<end])
  }
}
