import TestSupport
import Changes
import Canvas
import Screens
import Testing

struct PreviewTests {
  @Test func `the files are listed with why each exists, and Hangar's own records are not`() throws {
    var driver = try Driver.at(.preview, columns: 120, rows: 40)
    #expect(try driver.wizard.preview.file?.path.text == "README.md")
    #expect(driver.screen.contains("How to run, test and change the connector."))
    #expect(!driver.screen.contains("lock.json"))
    try driver.go("down")
    #expect(try driver.wizard.preview.file?.path.text != "README.md")
  }

  @Test func `after going back and changing an answer the lines that it changed are marked`() throws {
    var driver = try Driver.at(.preview, columns: 120, rows: 40)
    #expect(!driver.screen.contains("▐") && !driver.screen.contains("●"))
    try driver.go("escape", "escape", "escape")
    try driver.fill("Description", with: "Reads the pets of a shop.")
    try driver.go("ctrl+n", "ctrl+n", "ctrl+n")
    #expect(driver.step == .preview)
    let marked = driver.screen.split(separator: "\n").filter { $0.contains("▐") }
    #expect(marked.count == 1 && marked.first?.contains("Reads the pets of a shop.") == true)
    let files = driver.screen.split(separator: "\n").filter { $0.contains("●") }
    #expect(files.contains { $0.contains("README.md") })
    #expect(!files.contains { $0.contains("icon.svg") })
  }

  @Test func `Tab goes into the text and back, which scrolls on its own`() throws {
    var driver = try Driver.at(.preview)
    try driver.go("tab", "end")
    #expect(try driver.wizard.preview.readsText)
    #expect(try driver.wizard.preview.file?.path.text == "README.md")
    #expect(try driver.wizard.preview.text.top > 0)
    try driver.go("tab", "down")
    #expect(try driver.wizard.preview.text.top == 0)
  }

  @Test func `what the preview shows is what is written`() throws {
    var driver = try Driver.at(.preview)
    let plan = try driver.wizard.preview.plan
    try driver.go("enter", "w", "enter")
    #expect(driver.step == .done)
    for file in plan.files {
      let written = driver.folder.text("source-pet-shop/\(file.path)")
      #expect(written == String(decoding: file.contents, as: UTF8.self), "\(file.path)")
    }
  }

  @Test func `undo in the preview makes the files anew`() throws {
    var driver = try Driver.at(.preview)
    try driver.go("alt+z")
    #expect(driver.screen.contains("could not be made") || driver.step == .preview)
    #expect(try driver.wizard.connectorName != "source-pet-shop")
    try driver.go("ctrl+n")
    #expect(driver.step == .preview)
    try driver.go("alt+y", "ctrl+n")
    #expect(driver.step == .review)
    #expect(try driver.review.changes.root.hasSuffix("/source-pet-shop"))
  }
}
