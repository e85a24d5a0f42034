import Findings
import Testing
import Workspace

struct ChecklistTests {
  @Test(arguments: ["- [ ] a", "* [ ] a", "+ [ ] a", "1. [ ] a", "12) [ ] a", "   - [ ] a", "-   [ ]  a"])
  func `every kind of marker makes an open item`(line: String) throws {
    let item = try #require(read(line).items.first)
    #expect(item.title == "a")
    #expect(item.box?.isTicked == false)
  }

  @Test(arguments: ["- [x] a", "* [X] a", "3. [x] a"])
  func `both cases of x make a ticked item`(line: String) throws {
    #expect(try #require(read(line).items.first).isTicked)
  }

  @Test(arguments: [
    "- [] a", "- [y] a", "- [ ]a", "- [ ]", "-[ ] a", "- a", "    - [ ] code", "> - [ ] quoted",
    "```\n- [ ] a\n```", "~~~ md\n- [ ] a\n```\n- [ ] b\n~~~", "```\n- [ ] never closed",
    "<!--\n- [ ] a\n-->", "* * *", "1234567890. [ ] a", "-      [ ] six blanks make code",
  ])
  func `what GitHub shows as text is no item`(text: String) {
    #expect(read(text).items == [])
  }

  @Test func `headings of both forms make sections, and empty ones vanish`() {
    let checklist = read(
      """
      # Checklist

      - [ ] above

      ## Build ##
      - [x] one
      - [ ] two

      ## Nothing here

      Release
      -------
      1. [x] three
      """)
    #expect(checklist.sections.map(\.title) == ["Checklist", "Build", "Release"])
    #expect(checklist.sections.map(\.items.count) == [1, 2, 1])
    #expect(checklist.sections[1].progress == ChecklistProgress(done: 1, total: 2))
    #expect(checklist.progress == ChecklistProgress(done: 2, total: 4))
  }

  @Test func `items nest as their indentation says`() {
    let checklist = read(
      """
      1. [ ] one
         - [ ] two
           - [x] three
         - plain
           - [ ] below a plain bullet
      2. [ ] four
       - [ ] five
      """)
    #expect(checklist.items.map(\.title) == ["one", "two", "three", "below a plain bullet", "four", "five"])
    #expect(checklist.items.map(\.depth) == [0, 1, 2, 1, 0, 0])
  }

  @Test func `lines below an item are its help, code blocks included`() throws {
    let checklist = read(
      """
      - [ ] build it
        with care,
      and a lazy line

        ```sh
        - [ ] not an item
        make
        ```

      - [ ] next

      A paragraph of the page.
      """)
    #expect(checklist.items.map(\.title) == ["build it", "next"])
    #expect(
      checklist.items.map(\.help) == [
        "with care,\nand a lazy line\n\n```sh\n- [ ] not an item\nmake\n```", "",
      ])
  }

  @Test(arguments: [
    ("- [ ] The URL is set <!-- hangar:base-url -->", "base-url", "The URL is set"),
    ("- [ ] The URL is set <!--hangar:base-url--> <!-- note -->", "base-url", "The URL is set"),
    ("- [ ] <!-- hangar:docs --> Docs", "docs", "Docs"),
  ])
  func `a comment on the line names the item and is not shown`(line: String, id: String, title: String) throws
  {
    let item = try #require(read(line).items.first)
    #expect(item.id == id)
    #expect(item.isNamed)
    #expect(item.title == title)
  }

  @Test(arguments: ["<!-- hangar:Base URL -->", "<!-- hangar: -->", "<!-- id: base-url -->", ""])
  func `an item without a usable comment is keyed by its section and title`(comment: String) throws {
    let item = try #require(read("## Build\n- [ ] Set the URL \(comment)").items.first)
    #expect(!item.isNamed)
    #expect(item.id == "c6125803")
    #expect(try #require(read("## Other\n- [x] Set the URL").items.first).id != item.id)
  }

  @Test func `the same words twice get ids of their own`() {
    let checklist = read("- [ ] test\n- [ ] test\n- [ ] test")
    #expect(Set(checklist.items.map(\.id)).count == 3)
    #expect(checklist.findings == [])
  }

  @Test func `the same written id twice is a finding at the second line`() {
    let checklist = read("- [ ] a <!-- hangar:a -->\n- [ ] b <!-- hangar:a -->")
    #expect(checklist.items.map(\.id) == ["a", "a-2"])
    #expect(checklist.findings.map(\.rule) == ["checklist.id.twice"])
    #expect(checklist.findings.first?.place.span?.start.line == 2)
  }

  @Test func `a numbered list without any box is a list of steps`() {
    let checklist = read(
      """
      # New source

      Created in
      2021. It was a good year.

      1. Build the module
         `./gradlew build`
      1. Write spec.json
         1. a detail
      """)
    #expect(checklist.items.allSatisfy { $0.box == nil })
    #expect(checklist.items.map(\.title) == ["Build the module", "Write spec.json"])
    #expect(checklist.items.map(\.help) == ["`./gradlew build`", "1. a detail"])
    #expect(checklist.progress == ChecklistProgress(done: 0, total: 2))
  }

  @Test func `a list with boxes leaves out the steps that have none`() {
    let checklist = read("1. a step\n   - [ ] a box\n2. another")
    #expect(checklist.items.map(\.title) == ["a box"])
    #expect(checklist.items.map(\.depth) == [0])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end counts, and a byte order mark is skipped`(end: String) throws {
    let text = ["\u{FEFF}# A", "- [ ] one", "  help", "- [x] two"].joined(separator: end)
    let checklist = read(text)
    #expect(checklist.items.map(\.title) == ["one", "two"])
    #expect(checklist.items.map(\.span.start.line) == [2, 4])
    #expect(checklist.items.map(\.help) == ["help", ""])
  }

  @Test func `bytes that are not UTF-8 are shown as replacement characters`() throws {
    let bytes = Array("- [ ] caf".utf8) + [0xE9, 0x0A]
    #expect(Checklist(reading: bytes, file: "CHECKLIST.md").items.map(\.title) == ["caf\u{FFFD}"])
  }

  @Test func `deep nesting is read, and lines below the deepest level are text of the item above`() {
    let lines = (0..<3_000).map { String(repeating: "  ", count: $0 % 40) + "- [ ] item" }
    let checklist = read(lines.joined(separator: "\n"))
    #expect(checklist.items.count == 3_000 / 40 * 32)
    #expect(checklist.items.map(\.depth).max() == 31)
  }
}

func read(_ text: String) -> Checklist { Checklist(reading: Array(text.utf8), file: "CHECKLIST.md") }
