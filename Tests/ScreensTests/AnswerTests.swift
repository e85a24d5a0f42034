import Canvas
import Schema
import Screens
import Testing

struct AnswerTests {
  @Test func `a typed text is one step of undo, and redo brings it back`() throws {
    var driver = try Driver.atDetails()
    try driver.fill("Author", with: "Acme")
    try driver.press("alt+z")
    #expect(try driver.wizard.given.present["author"] == nil)
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
    try driver.press("alt+z")
    #expect(try driver.wizard.given.present["name"] == nil)
    try driver.press("alt+z")
    #expect(driver.notice == "There is no change of an answer to take back.")
    try driver.press("alt+y", "alt+y")
    #expect(try driver.wizard.given.present == ["name": "Pet Shop", "author": "Acme"])
    try driver.press("alt+y")
    #expect(driver.notice == "No change was taken back.")
  }

  @Test func `defaults follow the answers that they are made from`() throws {
    var driver = try Driver.atDetails(named: "Pet")
    #expect(try driver.wizard.values["image"]?.string == "localhost/source-pet")
    driver.type(" Shop")
    #expect(try driver.wizard.values["image"]?.string == "localhost/source-pet-shop")
    try driver.fill("Image name", with: "ghcr.io/acme/pets")
    try driver.fill("Connector name", with: "Zoo")
    #expect(try driver.wizard.values["image"]?.string == "ghcr.io/acme/pets")
  }

  @Test func `an emptied answer goes back to its default`() throws {
    var driver = try Driver.atDetails()
    try driver.fill("Author", with: "Acme")
    try driver.press("ctrl+u")
    #expect(try driver.wizard.given.present["author"] == nil)
    #expect(try driver.wizard.values["author"]?.string == "Pet Shop connector authors")
  }

  @Test func `a question comes and goes with the answer it hangs on`() throws {
    var driver = try Driver.atDetails()
    func asks(_ id: String) throws -> Bool { try driver.wizard.details.items.contains { $0.id == id } }
    #expect(try asks("auth_header"))
    try driver.turn("Sign in with", to: "oauth2_refresh")
    #expect(try !asks("auth_header"))
    #expect(try asks("token_url"))
    #expect(driver.focus == "Sign in with")
  }

  @Test func `changing how to sign in changes the fields that it needs`() throws {
    var driver = try Driver.atDetails()
    #expect(driver.names(of: .fields) == ["api_key", "start_date", "base_url"])
    try driver.turn("Sign in with", to: "basic")
    #expect(driver.names(of: .fields) == ["username", "password", "start_date", "base_url"])
    try driver.turn("Sign in with", to: "none")
    #expect(driver.names(of: .fields) == ["start_date", "base_url"])
  }

  @Test func `changing how to sign in keeps a person's own fields and edits`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "shop_id")
    try driver.go("escape", "home", "down", "enter")
    try driver.fill("Title", with: "From when on")
    try driver.go("escape", "escape")
    try driver.turn("Sign in with", to: "bearer")
    #expect(driver.names(of: .fields) == ["access_token", "start_date", "base_url", "shop_id"])
    #expect(try driver.wizard.entries(of: .fields)[1]["title"]?.string == "From when on")
  }

  @Test func `an address may hold a setting, and a wrong one is told while it is typed`() throws {
    var driver = try Driver.atDetails()
    try driver.fill("Base URL", with: "https://{shop}.example.com/")
    #expect(driver.screen.contains("✗"))
    try driver.fill("Base URL", with: "https://api.example.com/")
    #expect(!driver.screen.contains("✗"))
  }
}
