import Workspace
import TestSupport
import Canvas
import Changes
import Screens
import Testing

struct ReviewTests {
  @Test func `nothing is on disk before the last question is answered`() throws {
    var driver = try Driver.at(.review)
    #expect(try ChangeSet.comparing(FilePlan(), below: driver.folder.path).isEmpty)
    try driver.go("w")
    #expect(driver.dialog != nil)
    #expect(driver.folder.text("source-pet-shop/README.md") == nil)
    try driver.go("escape")
    #expect(driver.folder.text("source-pet-shop/README.md") == nil)
    #expect(driver.step == .review)
  }

  @Test func `the last question lists counts and paths`() throws {
    var driver = try Driver.at(.review)
    let own = try driver.review.shown.count
    let records = try driver.review.changes.effective.count - own
    try driver.go("w")
    let message = try #require(driver.dialog?.message)
    let counts = "Files: \(own) to create, and \(records) records in .hangar/"
    #expect(message.hasPrefix("\(counts), below ~/connectors/source-pet-shop:"))
    let rows = try #require(driver.dialog?.rows)
    #expect(rows.count == own)
    #expect(rows.contains("  create .gitignore"))
    #expect(driver.dialog?.buttons == ["Cancel", "Write"])
  }

  @Test func `a file that is skipped is not written, nor is its pristine copy`() throws {
    var driver = try Driver.at(.review)
    let path = try #require(try driver.review.selected?.path)
    try driver.go("space", "w", "enter")
    #expect(driver.step == .done)
    #expect(driver.folder.text("source-pet-shop/\(path)") == nil)
    #expect(driver.folder.text("source-pet-shop/.hangar/base/\(path).base") == nil)
    #expect(driver.folder.text("source-pet-shop/README.md") != nil)
  }

  @Test func `the last question names what is left out, and the next command does not need it`() throws {
    var driver = try Driver.at(.review)
    let paths = try driver.review.shown.map(\.path.text)
    let readme = try #require(paths.firstIndex(of: "README.md"))
    for _ in 0..<readme { try driver.go("down") }
    try driver.go("space", "w")
    let dialog = try #require(driver.dialog)
    #expect(dialog.message.hasPrefix("Files: \(paths.count - 1) to create, 1 left out, and "))
    #expect(dialog.rows.last == "  leave out README.md")
    try driver.go("enter")
    #expect(driver.session.wizard?.nextCommand == "cd ~/connectors/source-pet-shop && hangar checklist .")
  }

  @Test func `the last question scrolls to every path`() throws {
    var driver = try Driver.at(.review)
    try driver.go("w", "end")
    let last = try #require(driver.dialog?.rows.last)
    #expect(driver.screen.contains(last.dropFirst(2)))
    try driver.go("home", "escape")
    #expect(driver.dialog == nil)
  }

  @Test func `a file skipped and accepted again is written`() throws {
    var driver = try Driver.at(.review)
    let before = try driver.review.changes
    try driver.go("space")
    #expect(try driver.review.changes != before)
    try driver.go("space")
    #expect(try driver.review.changes == before)
  }

  @Test func `with everything skipped there is nothing to write`() throws {
    var driver = try Driver.at(.review)
    try driver.go("S", "w")
    #expect(driver.dialog == nil)
    #expect(driver.notice == "Nothing is accepted; take a file in with Space.")
    try driver.go("A", "w")
    #expect(driver.dialog != nil)
  }

  @Test func `what was skipped stays skipped after going back and on again`() throws {
    var driver = try Driver.at(.review)
    let path = try #require(try driver.review.selected?.path)
    try driver.go("space", "escape", "ctrl+n")
    #expect(driver.step == .review)
    #expect(try driver.review.changes[path]?.isAccepted == false)
  }

  @Test func `a disk that moved on gets a new diff, and what was written by hand is left out of it`() throws {
    var driver = try Driver.at(.review)
    try driver.folder.write("source-pet-shop/README.md", "mine\n")
    try driver.go("w", "enter")
    #expect(driver.step == .review)
    #expect(driver.notice.contains("README.md"))
    #expect(driver.folder.text("source-pet-shop/README.md") == "mine\n")
    #expect(driver.folder.text("source-pet-shop/metadata.yaml") == nil)
    let change = try #require(try driver.review.changes[try RelativePath("README.md")])
    #expect(change.action == .modify)
    #expect(!change.isAccepted)
    try driver.go("w", "enter")
    #expect(driver.step == .done)
    #expect(driver.folder.text("source-pet-shop/README.md") == "mine\n")
  }

  @Test func `something in the way of a file has to be skipped first`() throws {
    var driver = try Driver.at(.preview)
    try driver.folder.write("source-pet-shop/README.md/inside", "")
    try driver.go("enter", "w")
    #expect(driver.dialog == nil)
    #expect(driver.notice.hasPrefix("Something stands in the way"))
    while try driver.review.selected?.path.text != "README.md" { try driver.go("down") }
    try driver.go("space", "w", "enter")
    #expect(driver.step == .done, "\(driver.notice)")
    #expect(driver.folder.text("source-pet-shop/README.md/inside") == "")
  }

  @Test func `an answer taken back during the review leads to the files made anew`() throws {
    var driver = try Driver.atDetails()
    try driver.fill("Description", with: "Reads pets.")
    try driver.go("ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n")
    #expect(driver.step == .review)
    try driver.go("alt+z")
    #expect(driver.step == .preview)
    try driver.go("enter", "w", "enter")
    #expect(driver.folder.text("source-pet-shop/README.md")?.contains("Reads pets.") == false)
  }

  @Test func `what was written by hand is left out until it is taken in, and that is said`() throws {
    var driver = try Driver.at(.preview)
    try driver.folder.write("source-pet-shop/README.md", "# Something of mine\n")
    try driver.go("enter")
    let readme = try RelativePath("README.md")
    #expect(try driver.review.changes[readme]?.isAccepted == false)
    #expect(driver.notice.hasPrefix("README.md holds what was written by hand"))
    try driver.go("w", "enter")
    #expect(driver.step == .done)
    #expect(driver.folder.text("source-pet-shop/README.md") == "# Something of mine\n")
  }

  @Test func `the last question says which file would lose what was written by hand, and Enter keeps it`()
    throws
  {
    var driver = try Driver.at(.preview)
    try driver.folder.write("source-pet-shop/README.md", "# Something of mine\n")
    try driver.go("enter", "A", "w")
    #expect(driver.dialog?.rows.contains("  modify README.md, written by hand since it was made") == true)
    try driver.go("enter")
    #expect(driver.step == .review)
    #expect(driver.folder.text("source-pet-shop/README.md") == "# Something of mine\n")
  }

  @Test func `the review begins at what would change, and goes from change to change`() throws {
    var driver = try Driver.at(.preview)
    let plan = try driver.wizard.preview.plan
    let folder = "\(driver.folder.path)/source-pet-shop"
    try ChangeSet.comparing(plan, below: folder).write("new")
    try driver.folder.write("source-pet-shop/metadata.yaml", "mine\n")
    try driver.go("enter")
    #expect(try driver.review.selected?.path.text == "metadata.yaml")
    try driver.go("]", "]", "]")
    #expect(try driver.review.selected?.path.text == "metadata.yaml")
  }

  @Test func `a long notice is shown to its end`() throws {
    var driver = try Driver.at(.preview, columns: 44, rows: 20)
    try driver.folder.write("source-pet-shop/README.md", "# Something of mine\n")
    try driver.go("enter")
    let words = driver.screen.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words.contains(driver.notice), "\(driver.screen)")
  }

  @Test func `both layouts of the diff show the same lines`() throws {
    var driver = try Driver.at(.preview, columns: 160, rows: 40)
    try driver.folder.write("source-pet-shop/README.md", "# Something of mine\n")
    try driver.go("enter")
    while try driver.review.selected?.path.text != "README.md" { try driver.go("down") }
    #expect(driver.screen.contains("-# Something of mine"))
    try driver.go("v")
    #expect(try driver.review.sideBySide)
    let row = try #require(driver.screen.split(separator: "\n").first { $0.contains("-# Something of mine") })
    #expect(row.contains("+#"))
  }

  @Test func `the done screen leads on to the checklist, and copies what it shows`() throws {
    var driver = try Driver.written(columns: 120)
    try driver.go("y")
    #expect(driver.copied == ["cd ~/connectors/source-pet-shop && cat README.md"])
    #expect(driver.screen.contains("cd ~/connectors/source-pet-shop && cat README.md"))
    try driver.go("escape")
    #expect(driver.step == .done || driver.session.wizard == nil)
    #expect(driver.session.home.connectors.map(\.found.name) == ["source-pet-shop"])
  }

  @Test func `a hunk that is left out is not written, and the others are`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    let theirs = try driver.atHunks()
    #expect(driver.screen.contains("hunk 1 of 2"))
    try driver.go("]", "space")
    #expect(try driver.review.selected?.skippedHunks == [1])
    try driver.go("w", "y")
    #expect(driver.step == .done)
    let written = try #require(driver.folder.text("source-pet-shop/README.md"))
    #expect(written == theirs.replacing("\nBump", with: "\nMine as well.\nBump"))
    #expect(driver.folder.text("source-pet-shop/.hangar/base/README.md.base") == theirs)
  }

  @Test func `with its last hunk a file is skipped, and comes back hunk by hunk or whole`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    _ = try driver.atHunks()
    try driver.go("space", "]", "space")
    #expect(try driver.review.selected?.isAccepted == false)
    try driver.go("space")
    #expect(try driver.review.selected?.skippedHunks == [0])
    try driver.go("tab", "space", "space")
    #expect(try driver.review.selected?.isAccepted == true)
    #expect(try driver.review.selected?.skippedHunks.isEmpty == true)
  }

  @Test func `past the last hunk comes the next file, and before the first the one above`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    let first = try driver.review.selected?.path
    try driver.go("]")
    #expect(try driver.review.selected?.path != first)
    try driver.go("[")
    #expect(try driver.review.selected?.path == first)
    try driver.go("[")
    #expect(try driver.review.selected?.path == first)
  }

  @Test func `hunks that were left out stay so after going back and on again`() throws {
    var driver = try Driver.at(.preview, catalog: frozenCatalog())
    _ = try driver.atHunks()
    try driver.go("]", "space", "escape", "enter")
    #expect(try driver.review.changes.changes.first { $0.path.text == "README.md" }?.skippedHunks == [1])
  }
}

extension Driver {
  /// In the diff of a README that was edited by hand in two places; answers the text as it is made.
  @discardableResult
  mutating func atHunks() throws -> String {
    let file = try #require(try wizard.preview.plan.files.first { $0.path.text == "README.md" })
    let theirs = String(decoding: file.contents, as: UTF8.self)
    let mine = theirs.replacing("# Pet Shop source", with: "# Mine")
      .replacing("\nBump", with: "\nMine as well.\nBump")
    try folder.write("source-pet-shop/README.md", mine)
    try go("enter")
    while try review.selected?.path.text != "README.md" { try go("down") }
    try go("space", "tab")
    return theirs
  }
}
