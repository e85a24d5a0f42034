import Canvas
import Schema
import Screens
import Testing

struct SpecFieldStepTests {
  @Test func `a field is added, edited, moved and deleted, and each is one step of undo`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "shop_id")
    try driver.go("ctrl+s")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url", "shop_id"])
    try driver.go("K")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "shop_id", "base_url"])
    #expect(try driver.wizard.selectedEntry == EntryPlace(2))
    try driver.go("J", "enter")
    try driver.fill("Title", with: "Shop")
    try driver.go("escape")
    #expect(try driver.wizard.entries(of: .fields)[3]["title"]?.string == "Shop")
    try driver.go("d")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"])
    for _ in 0..<5 { try driver.go("alt+z") }
    #expect(try driver.wizard.given.present == ["name": "Pet Shop"])
  }

  @Test func `a new field that nobody touched is not added`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a", "escape")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"])
    #expect(driver.step == .fields)
  }

  @Test func `a new field tells what is missing once the person went past it, an old one at once`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    #expect(!driver.screen.contains("a field needs"))
    try driver.go("down")
    driver.type("Shop")
    try driver.go("up")
    #expect(driver.screen.contains("a field needs"))
    try driver.go("escape", "enter")
    #expect(driver.screen.contains("a field needs"))
  }

  @Test func `an address may name a setting that is made in the next step`() throws {
    var driver = try Driver.at(.details)
    try driver.fill("Base URL", with: "https://{shop}.example.dev/")
    try driver.go("ctrl+n")
    #expect(driver.step == .fields)
    try driver.go("ctrl+n")
    #expect(driver.problems.contains { $0.contains("'{shop}' names no setting") })
    try driver.go("escape", "a")
    try driver.fill("Name", with: "shop")
    try driver.go("ctrl+s", "ctrl+n")
    #expect(driver.step == .streams)
  }

  @Test func `an edit that is discarded leaves the field as it was`() throws {
    var driver = try Driver.at(.fields)
    let before = try driver.wizard.given.present
    try driver.go("enter")
    try driver.fill("Title", with: "Something else")
    try driver.go("ctrl+x")
    #expect(try driver.wizard.given.present == before)
    #expect(try driver.wizard.editor == nil)
  }

  @Test func `undo in a field's form takes back its own edits only`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("enter")
    try driver.fill("Title", with: "Key")
    try driver.press("alt+z")
    #expect(try driver.wizard.editor?.record.present["title"]?.string == "API key")
    try driver.press("alt+z")
    #expect(driver.notice.hasPrefix("There is no change"))
    #expect(try driver.wizard.editor != nil)
  }

  @Test func `the ends of the list are ends`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("home", "K")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"])
    try driver.go("end", "J")
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"])
  }

  @Test func `a preset adds the fields that are not there yet`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("p")
    driver.type("database")
    try driver.go("enter")
    let added = ["host", "port", "database", "user", "password"]
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"] + added)
    let before = try driver.wizard.given.present
    try driver.go("p")
    driver.type("database")
    try driver.go("enter")
    #expect(try driver.wizard.given.present == before)
    #expect(driver.notice == "These fields are there already.")
  }

  @Test func `without fields the keys that need one say so`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("d", "d", "d")
    #expect(driver.names(of: .fields).isEmpty)
    for key in ["d", "e", "K", "J"] {
      try driver.go(key)
      #expect(driver.notice == "There is no field here; press a to add one.")
    }
  }

  @Test func `the form offers what the type of a field has`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    func titles() throws -> [String] { try driver.wizard.editor?.form.items.map(\.title) ?? [] }
    #expect(try titles().contains("Secret"))
    try driver.turn("Type", to: "integer")
    #expect(try !titles().contains("Secret"))
    #expect(try titles().contains("Minimum"))
    try driver.turn("Type", to: "one_of")
    #expect(try titles().contains("Told apart by"))
  }

  @Test func `what is typed becomes a value of the field's type`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.turn("Type", to: "integer")
    try driver.fill("Default", with: "42")
    try driver.focus(on: "Required")
    try driver.press("space")
    let record = try #require(try driver.wizard.editor?.record.present)
    #expect(record["default"]?.int == 42)
    #expect(record["required"]?.bool == true)
    try driver.fill("Default", with: "many")
    #expect(try driver.wizard.editor?.record.present["default"]?.string == "many")
  }

  @Test func `a secret's default is never shown`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "token")
    try driver.fill("Default", with: "hunter2")
    try driver.focus(on: "Secret")
    try driver.go("space", "escape")
    driver.resize(120, 60)
    #expect(!driver.screen.contains("hunter2"))
  }
}
