import Canvas
import Schema
import Screens
import Testing

struct StreamStepTests {
  @Test func `a stream with cursor and pages says how it is read`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("a")
    try driver.fill("Name", with: "orders")
    try driver.fill("Path", with: "/orders")
    try driver.fill("Cursor", with: "updated_at")
    try driver.fill("Cursor sent as", with: "since")
    try driver.turn("Cursor format", to: "date")
    try driver.turn("Pages", to: "cursor")
    try driver.fill("Page size", with: "50")
    try driver.fill("Next token at", with: "meta, next")
    try driver.focus(on: "Fields")
    driver.paste("\nupdated_at: date")
    try driver.go("ctrl+s")
    let stream = try #require(try driver.wizard.entries(of: .streams).last)
    #expect(stream["cursor"] == ["field": "updated_at", "parameter": "since", "format": "date"])
    #expect(stream["pagination"] == ["style": "cursor", "page_size": 50, "token_path": ["meta", "next"]])
  }

  @Test func `a cursor that is emptied takes its questions along`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    #expect(try driver.wizard.editor?.form.items.contains { $0.id == "cursor/parameter" } == true)
    try driver.fill("Cursor", with: "")
    #expect(try driver.wizard.editor?.form.items.contains { $0.id == "cursor/parameter" } == false)
    #expect(driver.focus == "Cursor")
    try driver.go("escape", "ctrl+n")
    #expect(driver.step == .preview, "\(driver.problems)")
  }

  @Test func `any other stream may be the parent, and its key goes into the path`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("a")
    try driver.fill("Name", with: "toys")
    try driver.fill("Path", with: "pets/{parent}/toys")
    try driver.turn("Parent stream", to: "pets")
    try driver.fill("Parent's key", with: "id")
    try driver.fill("Kept as", with: "pet_id")
    try driver.focus(on: "Fields")
    driver.paste("\npet_id: integer")
    try driver.go("ctrl+s", "ctrl+n")
    #expect(driver.step == .preview, "\(driver.problems)")
    let stream = try #require(try driver.wizard.entries(of: .streams).last)
    #expect(stream["parent"] == ["stream": "pets", "key": "id", "field": "pet_id"])
  }

  @Test func `what is wrong inside the lines of fields shows at their item`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    try driver.focus(on: "Fields")
    driver.paste("\nweight: heavy")
    #expect(driver.screen.contains("✗"))
    try driver.go("ctrl+n", "enter")
    #expect(driver.focus == "Fields")
  }

  @Test func `a stream is no parent of its own`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    #expect(try driver.wizard.editor?.form.items.contains { $0.id == "parent/stream" } == false)
  }

  @Test func `the lines of fields that are no pairs are told, and kept as typed`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    try driver.focus(on: "Fields")
    try driver.press("ctrl+e")
    driver.paste("\noops")
    #expect(driver.screen.contains("✗"))
    try driver.go("ctrl+n")
    #expect(driver.step == .streams)
    #expect(!driver.problems.isEmpty)
    try driver.go("enter")
    #expect(try driver.wizard.editor?.record.present["fields"]?.string?.contains("oops") == true)
  }
}
