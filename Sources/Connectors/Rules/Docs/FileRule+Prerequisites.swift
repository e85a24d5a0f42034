import Findings
import Schema

extension FileRule {
  static let prerequisites = FileRule(
    "docs.prerequisites", .error, "the prerequisites of a certified source name every required field",
    why: """
      People read there what they need at hand before they begin. The official check looks for the titles \
      of the required fields, in any case, and for a word such as account where the specification has \
      credentials; it breaks off at a field without a title, of which the name counts here.
      """,
    source:
      "connectors_qa, prerequisites section of the documentation describes all required fields from specification",
    passes: DocsExample.page(),
    fails: DocsExample.page(replacing: "- The API key of your account", with: "- Nothing")
  ) { connector in
    guard let page = connector.templatedDocs?.page,
      let spec = connector.specification?.value["connectionSpecification"]
    else { return [] }
    let sections = page.sections.filter { $0.heading.title == "Prerequisites" }
    guard sections.count < 2 else {
      return [
        FileBreach(
          at: page.place(sections[1].heading.line), "the docs page has a second section 'Prerequisites'",
          remedy: "Put both into one.")
      ]
    }
    // That there is none is told with the headings.
    guard let (heading, lines) = sections.first else { return [] }
    let text = lines.map(page.line).joined(separator: "\n").lowercased()
    let missing = unnamed(by: spec, in: text)
    guard !missing.isEmpty else { return [] }
    return [
      FileBreach(
        at: page.place(heading.line),
        "the prerequisites do not name \(missing.map { "'\($0)'" }.joined(separator: ", "))",
        remedy: "Tell what each is and where one gets it.")
    ]
  }

  /// The titles that the text lacks.
  private static func unnamed(by spec: JSON, in text: String) -> [String] {
    let required = (spec["required"]?.array ?? []).compactMap(\.string)
    guard !required.isEmpty else { return [] }
    let hasCredentials = credentials.contains { required.contains($0) || spec["properties"]?[$0] != nil }
    let titles = required.filter { !credentials.contains($0) }.map { name in
      spec["properties"]?[name]?["title"]?.string ?? name
    }
    let isTold = !hasCredentials || credentialWords.contains { text.firstRange(of: $0) != nil }
    return titles.filter { text.firstRange(of: $0.lowercased()) == nil } + (isTold ? [] : ["credentials"])
  }

  private static let credentials = [
    "credentials", "client_id", "client_secret", "access_token", "refresh_token", "authorization",
  ]
  private static let credentialWords = ["account", "auth", "credentials", "access", "client"]
}
