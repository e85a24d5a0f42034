import Canvas
import Schema
import Screens
import Testing

/// A spec field of several forms: its alternatives and their fields stand below it in the list.
struct AlternativeStepTests {
  /// A field `credentials` with the alternative `key`, which has the secret field `token`.
  private static func withAlternative() throws -> Driver {
    var driver = try Driver.at(.fields)
    driver.resize(120, 40)
    try driver.go("a")
    try driver.fill("Name", with: "credentials")
    try driver.turn("Type", to: "one_of")
    try driver.go("ctrl+s", "enter")
    try driver.fill("Title", with: "By key")
    try driver.fill("Value", with: "key")
    try driver.go("ctrl+s", "a")
    try driver.fill("Name", with: "token")
    try driver.focus(on: "Secret")
    try driver.go("space", "ctrl+s")
    return driver
  }

  private static func options(_ driver: Driver) throws -> [JSON] {
    try #require(driver.wizard.entries(of: .fields).last?["options"]?.array)
  }

  @Test func `an alternative and its fields are added where they show, and reach the specification`() throws {
    let driver = try Self.withAlternative()
    let option = try #require(try Self.options(driver).first)
    #expect(option["title"]?.string == "By key")
    #expect(option["fields"]?.array?.first?["name"]?.string == "token")
    #expect(driver.screen.contains("◦ By key  key"))
    #expect(driver.screen.contains("\"const\": \"key\""))
  }

  @Test func `a new field of several forms leads on to its first alternative`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.turn("Type", to: "one_of")
    try driver.go("escape")
    #expect(try driver.wizard.selectedRow?.kind == .newAlternative)
    for key in ["d", "K", "J"] {
      try driver.go(key)
      #expect(driver.notice == "There is nothing here yet; press Enter to add it.")
    }
  }

  @Test func `a new alternative leads on to its first field, and its title makes its value`() throws {
    var driver = try Self.withAlternative()
    try driver.go("down", "enter")
    try driver.fill("Title", with: "By OAuth 2")
    try driver.go("ctrl+s")
    #expect(try driver.wizard.selectedRow?.kind == .newField)
    #expect(driver.screen.contains("\"const\": \"by_oauth_2\""), "\(driver.screen)")
    try driver.go("enter")
    try driver.fill("Name", with: "client_id")
    try driver.go("ctrl+s")
    #expect(try Self.options(driver).last?["fields"]?.array?.count == 1)
  }

  @Test func `an alternative's value has no blank at its ends`() throws {
    var driver = try Self.withAlternative()
    try driver.go("up", "enter")
    try driver.fill("Value", with: "key ")
    #expect(driver.screen.contains("'key ' starts or ends with blank"))
  }

  @Test func `add goes on among the fields of an alternative, and move and delete stay in their list`() throws
  {
    var driver = try Self.withAlternative()
    try driver.go("a")
    try driver.fill("Name", with: "region")
    try driver.go("ctrl+s", "K", "K")
    func names() throws -> [String?] {
      try Self.options(driver).first?["fields"]?.array?.map { $0["name"]?.string } ?? []
    }
    #expect(try names() == ["region", "token"])
    try driver.go("d")
    #expect(try names() == ["token"])
    try driver.go("alt+z")
    #expect(try names() == ["region", "token"])
  }

  @Test func `a field inside an alternative has no alternatives of its own`() throws {
    var driver = try Self.withAlternative()
    try driver.go("enter")
    let type = try #require(try driver.wizard.editor?.form.items.first { $0.id == "type" })
    guard case .choice(let choices) = type.kind else { return #expect(Bool(false), "\(type)") }
    #expect(!choices.map(\.value).contains("one_of"))
  }

  @Test func `what is wrong inside is told by its names, and Enter jumps to it`() throws {
    var driver = try Self.withAlternative()
    try driver.go("enter")
    try driver.fill("Name", with: "Bad Name")
    try driver.go("ctrl+s", "ctrl+n")
    #expect(driver.screen.contains("credentials › By key › Bad Name › Name: 'Bad Name' is no name"))
    let place = try #require(driver.problems.firstIndex { $0.contains("'Bad Name'") })
    for _ in 0..<place { try driver.go("down") }
    try driver.go("enter")
    #expect(try driver.wizard.editor?.record.present["name"]?.string == "Bad Name")
  }

  @Test func `a missing alternative is led to, where Enter adds it`() throws {
    var driver = try Self.withAlternative()
    try driver.go("ctrl+n")
    let problem = "'credentials' needs two options to choose from"
    let place = try #require(driver.problems.firstIndex { $0.contains(problem) }, "\(driver.problems)")
    for _ in 0..<place { try driver.go("down") }
    try driver.go("enter")
    #expect(try driver.wizard.selectedRow?.kind == .newAlternative)
    #expect(try driver.wizard.editor == nil)
  }

  @Test func `another type leaves the alternatives behind`() throws {
    var driver = try Self.withAlternative()
    try driver.go("up", "up", "enter")
    try driver.turn("Type", to: "string")
    try driver.go("ctrl+s")
    #expect(try driver.wizard.entries(of: .fields).last?["options"] == nil)
  }

  @Test func `the default of a secret inside an alternative is never shown`() throws {
    var driver = try Self.withAlternative()
    try driver.go("enter")
    try driver.fill("Default", with: "hunter2")
    try driver.go("escape")
    #expect(!driver.screen.contains("hunter2"))
  }
}
