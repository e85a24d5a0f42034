import Findings

extension FileRule {
  static let headings = FileRule(
    "docs.headings", .error,
    "the docs page of a certified source has the headings of the template, in its order",
    why: """
      People who set up many sources find each part in the same place. The official check asks it of \
      Python sources whose ab_internal.sl is 300 and stops at the first heading that is elsewhere. Headings of \
      the connector's own are passed over behind those of the setup, of the streams and of the limitations; \
      the numbers of steps 1 and 2 do not count.
      """,
    source:
      "connectors_qa, connectors documentation headers structure, naming and order follow our guidelines",
    passes: DocsExample.page(),
    fails: DocsExample.page(replacing: "## Prerequisites", with: "## Requirements")
  ) { connector in
    guard let (template, page) = connector.templatedDocs else { return [] }
    let headings = page.headings.filter { $0.level <= 4 }.map { heading in
      (line: heading.line, title: heading.title.withoutStep)
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
  /// A heading without the number of one of the two steps that the template has.
  var withoutStep: String { replacing("Step 1: ", with: "").replacing("Step 2: ", with: "") }
}
