import Canvas
import Schema

/// Spec fields one under the other, their titles and values in columns, alternatives moved in below their field.
struct FieldColumns {
  private var titles = 0
  private var values = 0

  init(_ rows: [EntryRow], _ entries: [JSON]) {
    for row in rows where row.kind == .field {
      guard let field = entries.entry(at: row.place) else { continue }
      titles = min(24, max(titles, Self.title(field, row).columnWidth))
      values = min(20, max(values, Self.value(field).columnWidth))
    }
  }

  func spans(_ row: EntryRow, in entries: [JSON]) -> [Span] {
    let indent = Self.indent(row)
    guard let entry = entries.entry(at: row.place) else {
      return [Span("\(indent)+ add \(row.kind == .newField ? "a field" : "an alternative")", .muted)]
    }
    guard row.kind == .alternative else { return spans(entry, row) }
    let (title, value) = (entry["title"]?.string ?? "", entry["value"]?.string ?? "")
    return [
      Span("\(indent)◦ ", .accent), Span(title.isEmpty ? value.isEmpty ? "(no name)" : value : title, .label),
      Span(title.isEmpty ? "" : "  \(value)", .muted),
    ]
  }

  private func spans(_ field: JSON, _ row: EntryRow) -> [Span] {
    let title = Self.title(field, row).truncated(toColumns: titles).padded(toColumns: titles)
    let value = Self.value(field).truncated(toColumns: values).padded(toColumns: values)
    return [
      Span(title, .label), Span(field["required"]?.bool == true ? " * " : "   ", .accent),
      Span("[\(value)]  ", .input), Span(field["secret"]?.bool == true ? "secret  " : "", .warning),
      // Airbyte's form leaves it out; whoever works on the fields has to see it.
      Span(field["hidden"]?.bool == true ? "hidden  " : "", .accent),
      Span(field["name"]?.string ?? "", .muted),
    ]
  }

  private static func indent(_ row: EntryRow) -> String { String(repeating: "  ", count: row.depth) }

  private static func title(_ field: JSON, _ row: EntryRow) -> String {
    let name = [field["title"]?.string, field["name"]?.string].compactMap { $0 }.first { !$0.isEmpty }
    return indent(row) + (name ?? "(no name)")
  }

  /// What the field holds at first, never that of a secret; else its type, or what there is to choose from.
  private static func value(_ field: JSON) -> String {
    if field["secret"]?.bool == true { return "••••••" }
    let value = field["default"].map { $0.isNull ? "" : $0.string ?? $0.text() } ?? ""
    let choices = (field["enum"]?.array ?? []).map { $0.string ?? $0.text() }
    if !choices.isEmpty { return "\(value.isEmpty ? choices.joined(separator: "|") : value) ▾" }
    return value.isEmpty ? field["type"]?.string ?? "string" : value
  }
}
