package import Schema

/// How a value looks while it is edited, and what a typed text means.
extension FormItem {
  /// The text a person edits.
  package func text(for value: JSON?) -> String {
    guard let value else { return "" }
    switch value.kind {
    case .null: return ""
    case .bool(let flag): return flag ? "yes" : "no"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array(let parts): return parts.map { text(for: $0) }.joined(separator: separator)
    case .object: return value.compactText
    }
  }

  /// The value a text stands for; nil when there is none.
  ///
  /// What is no number stays a text, so that nothing typed is lost; the validators say what is wrong with it.
  package func value(of text: String) -> JSON? {
    switch kind {
    case .text, .multiline, .choice: text.isEmpty ? nil : JSON(.string(text))
    case .integer, .number: number(text)
    case .boolean: JSON(.bool(text == "yes"))
    case .list, .choices: list(text)
    }
  }

  private var separator: String { ", " }

  private func number(_ text: String) -> JSON? {
    let bare = text.trimmed
    guard !bare.isEmpty else { return nil }
    guard let value = JSON.parse(bare), case .number = value.kind else { return JSON(.string(text)) }
    return value
  }

  private func list(_ text: String) -> JSON? {
    let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : JSON(.array(parts.map { JSON(.string($0)) }))
  }
}
