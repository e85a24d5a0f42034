import Canvas
import Changes
import Scaffold
import Workspace
import Screens
import Testing

struct SearchTests {
  @Test func `a search goes to the first line as it is typed, and counts the lines`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    try driver.go("/")
    driver.type("pet")
    #expect(driver.session.isTyping)
    let total = try lines(of: driver).count { $0.lowercased().contains("pet") }
    #expect(total > 1)
    #expect(driver.session.searchState == "1 of \(total) lines")
    try driver.go("enter", "n")
    #expect(driver.session.searchState == "2 of \(total) lines")
    try driver.go("N", "N")
    #expect(driver.session.searchState == "\(total) of \(total) lines")
  }

  @Test func `what is found is set off on the screen, in its pane alone`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    try driver.go("/")
    driver.type("pet")
    let frame = driver.frame
    let marked = (0..<frame.wholeSize.rows).map { row in
      String(frame.row(row).filter { $0.style == .match }.map { Character($0.scalar) })
    }
    #expect(marked.contains { $0.lowercased().hasPrefix("pet") })
    let tree = frame.row(4).prefix(18)
    #expect(tree.allSatisfy { $0.style != .match })
  }

  @Test func `capitals count only when one is typed`() throws {
    #expect(SearchPattern("pet").isIn("PET shop"))
    #expect(SearchPattern("Pet").isIn("a Pet"))
    #expect(!SearchPattern("Pet").isIn("a pet"))
    #expect(!SearchPattern("").isIn("a pet"))
    #expect(SearchPattern("aa").ranges(in: Array("aaaa")) == [0..<2, 2..<4])
  }

  @Test func `Esc ends the search before it goes back, and other screens begin without one`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    try driver.go("/")
    driver.type("pet")
    try driver.go("enter", "escape")
    #expect(driver.session.search == nil && driver.step == .preview)
    try driver.go("/")
    driver.type("pet")
    try driver.go("enter", "enter")
    #expect(driver.step == .review && driver.session.search == nil)
  }

  @Test func `nothing found is said, and an empty search is none`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    try driver.go("/")
    driver.type("no such text anywhere")
    #expect(driver.screen.contains("nothing fits"))
    try driver.go("ctrl+u", "enter")
    #expect(driver.session.search == nil)
  }

  @Test func `the lines of a diff and the items of a checklist are searched too`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    while try driver.review.selected?.path.text != "README.md" { try driver.go("down") }
    try driver.go("/")
    driver.type("source")
    #expect(try driver.review.lines.selection > 0)
    try driver.go("enter", "escape", "w", "enter", "enter", "/")
    let last = try #require(driver.session.connector?.status?.items.last?.item.title)
    driver.type(last)
    try driver.go("enter")
    #expect(driver.session.connector?.selected?.item.title == last)
  }

  @Test func `letters that people know from elsewhere move as the arrows do`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    let first = try driver.review.selected?.path
    try driver.go("j")
    #expect(try driver.review.selected?.path != first)
    try driver.go("k")
    #expect(try driver.review.selected?.path == first)
    try driver.go("G", "g")
    #expect(try driver.review.selected?.path == first)
  }

  private func lines(of driver: Driver) throws -> [String] {
    let file = try #require(try driver.wizard.preview.file)
    return String(decoding: file.contents, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
