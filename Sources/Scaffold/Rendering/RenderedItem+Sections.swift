import OrderedCollections
import Schema

extension RenderedItem {
  /// The usual sections on the way to a release, in their order; others come behind them.
  private static let usualSections = ["Build", "Test", "Publish", "Release"]

  /// Items in the order of their sections, those of one section in the order of their layers.
  static func ordered(_ items: [RenderedItem]) -> [RenderedItem] {
    let sections = OrderedSet(usualSections + items.map(\.section))
    return sections.flatMap { section in items.filter { $0.section == section } }
  }

  /// Items by section, as templates see them.
  static func sections(_ items: [RenderedItem]) -> JSON {
    let sections = OrderedDictionary(grouping: items, by: \.section)
    return JSON(sections.map { ["title": JSON($0.key), "items": JSON($0.value.map(\.json))] })
  }

  private var json: JSON {
    let optional = { (text: String?) in text.map { JSON($0) } ?? JSON.null }
    return JSON(members: [
      ("id", JSON(id)), ("title", JSON(title)), ("help", optional(help)), ("file", optional(file)),
      ("anchor", optional(anchor)), ("command", optional(command)), ("check", optional(check?.rawValue)),
    ])
  }
}
