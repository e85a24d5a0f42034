import Findings

extension FileRule {
  static let headings = FileRule(
    "docs.headings", .error,
    "the docs page of a certified source has the headings of the template, in its order",
    why: """
      People who set up many sources find each part in the same place. The official check asks it of \
      Python sources whose ab_internal.sl is 300 and stops at the first heading that is elsewhere. Steps \
      behind the first two, and headings of the connector's own after those of the setup, are passed over.
      """,
    source:
      "connectors_qa, connectors documentation headers structure, naming and order follow our guidelines",
    passes: DocsExample.page(),
    fails: DocsExample.page(replacing: "## Prerequisites", with: "## Requirements")
  ) { connector in
    guard let (template, page) = connector.templatedDocs else { return [] }
    let headings = page.headings.filter { $0.level <= 4 }.compactMap { heading in
      heading.title.withoutStep.map { (line: heading.line, title: $0) }
    }
    switch fault(headings.map(\.title), by: template) {
    case .none: return []
    case .misplaced(let index, let expected):
      return [
        FileBreach(
          at: page.place(headings[index].line),
          "the heading '\(headings[index].title)' stands where the template has '\(expected)'",
          remedy: "Keep the template's headings, in their order: '\(template.titles)'.")
      ]
    case .missing(let titles):
      return [
        FileBreach(
          at: page.place(headings.last?.line),
          "the docs page ends without the heading \(titles.map { "'\($0)'" }.joined(separator: ", "))",
          remedy: "Add what is missing in the template's order: '\(template.titles)'.")
      ]
    }
  }

  private enum HeadingFault {
    case misplaced(Int, expected: String)
    case missing([String])
  }

  /// Goes through the template's slots and takes the headings that fill them.
  private static func fault(_ titles: [String], by template: DocsTemplate) -> HeadingFault? {
    let slots = template.slots
    var index = 0
    for (position, slot) in slots.enumerated() {
      switch slot {
      case .own: while index < titles.count, !template.fixes(titles[index]) { index += 1 }
      case .fixed(let title, _) where index < titles.count && titles[index] == title: index += 1
      case .fixed(_, isRequired: false): break
      case .fixed(let title, isRequired: true):
        guard index == titles.count else { return .misplaced(index, expected: title) }
        return .missing(slots[position...].compactMap(\.requiredTitle))
      }
    }
    return nil
  }
}

extension DocsTemplate {
  fileprivate func fixes(_ title: String) -> Bool {
    slots.contains { if case .fixed(title, _) = $0 { true } else { false } }
  }

  /// Those that must be there.
  fileprivate var titles: String { slots.compactMap(\.requiredTitle).joined(separator: "', '") }
}

extension DocsTemplate.Slot {
  fileprivate var requiredTitle: String? {
    if case .fixed(let title, isRequired: true) = self { title } else { nil }
  }
}

extension String {
  /// A heading without its number: 'Step 1: Set up'; nil for those of the steps behind the second.
  fileprivate var withoutStep: String? {
    guard hasPrefix("Step "), let colon = firstIndex(of: ":") else { return self }
    let number = self[index(startIndex, offsetBy: 5)..<colon]
    guard !number.isEmpty, number.allSatisfy({ $0.isNumber || $0 == "." }) else { return self }
    guard number == "1" || number == "2" else { return nil }
    return String(self[index(after: colon)...].drop { $0 == " " })
  }
}
