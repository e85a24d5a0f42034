import Findings
import Testing

/// What a template left open in the pages that people read, and what looks like it.
struct PlaceholderPageTests {
  private func lines(_ file: String, _ text: String) throws -> [Int?] {
    try FileExample("-- \(file) --\n\(text)\n").findings("placeholder.left").map { $0.place.span?.start.line }
  }

  @Test(arguments: ["README.md", "docs/pet-shop.md"])
  func `words and braces that stand for something are told`(file: String) throws {
    let page = "# {{capitalCase name}}\n\nTODO: write.\n\nSet CHANGEME in it.\n"
    #expect(try lines(file, page) == [1, 3, 5])
  }

  @Test(arguments: [
    "```\nurl: \"{{ config['url'] }}\"\n```", "Write `{{ config['url'] }}` or `TODO`.", "    {{ indented }}",
    "1. Do:\n   ```yaml\n   a: {{ b }}\n   ```", "A to-do list, todo: nothing.",
  ])
  func `code and plain words are not`(page: String) throws {
    #expect(try lines("README.md", page) == [])
  }
}
