import Canvas
import Schema
import Screens
import Testing

/// What a person who fills in a form for the first time relies on.
struct FormTests {
  @Test func `changing how to sign in and back brings the edited field back`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("home", "enter")
    try driver.fill("Name", with: "my_key")
    try driver.go("escape", "escape")
    try driver.turn("Sign in with", to: "bearer")
    try driver.go("ctrl+n")
    #expect(driver.names(of: .fields) == ["access_token", "start_date", "base_url"])
    #expect(!driver.screen.contains("[null"))
    try driver.go("escape")
    try driver.turn("Sign in with", to: "api_key")
    try driver.go("ctrl+n")
    #expect(driver.names(of: .fields) == ["my_key", "start_date", "base_url"])
    #expect(!driver.screen.contains("[null"))
  }

  @Test func `a field with choices is drawn as a choice`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "region")
    try driver.fill("Allowed values", with: "eu, us")
    try driver.go("escape")
    #expect(driver.screen.contains("[eu|us ▾"))
  }

  @Test func `a field that the sign-in sends says so, and one of a person's own is not sent`() throws {
    var driver = try Driver.at(.fields, rows: 40)
    try driver.go("enter")
    #expect(driver.screen.contains("By the sign-in"))
    try driver.go("escape", "a")
    #expect(driver.screen.contains("Not sent"))
    try driver.turn("Sent as", to: "header")
    try driver.focus(on: "Sent as")
    try driver.go("left")
    #expect(try driver.wizard.editor?.form.items.contains { $0.id == "sent_name" } == false)
  }

  @Test func `the arrows leave a text of several lines at its ends`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.focus(on: "Description")
    driver.type("one")
    try driver.press("enter")
    driver.type("two")
    try driver.press("up")
    #expect(driver.focus == "Description")
    try driver.press("up")
    #expect(driver.focus == "Title")
    try driver.press("down", "down")
    #expect(driver.focus == "Type")
  }

  @Test func `a placeholder is never taken for an answer`() throws {
    var driver = try Driver.at(.streams, rows: 40)
    try driver.go("a")
    try driver.turn("Pages", to: "cursor")
    #expect(driver.screen.contains("such as page_token"))
    #expect(driver.screen.contains("Page sent as  *"))
  }

  @Test func `what is missing in a stream is told with the form's names, and Enter goes to that row`() throws
  {
    var driver = try Driver.at(.streams, rows: 40)
    try driver.go("a")
    try driver.fill("Name", with: "orders")
    try driver.fill("Path", with: "orders")
    try driver.turn("Pages", to: "cursor")
    while driver.focus != "Next token at" { try driver.press("tab") }
    let marked = try #require(driver.screen.split(separator: "\n").first { $0.contains("✗ pages by") })
    #expect(marked.contains("need the name"))
    try driver.go("ctrl+n")
    #expect(driver.screen.contains("orders › Page sent as: "))
    try driver.go("enter")
    #expect(driver.focus == "Page sent as")
    driver.type("page_token")
    try driver.go("ctrl+n", "enter")
    #expect(driver.focus == "Next token at")
  }

  @Test func `a field that the sign-in needs and lacks says what to do, in the list and below the form`()
    throws
  {
    var driver = try Driver.at(.fields)
    try driver.go("home", "d", "ctrl+n")
    #expect(driver.screen.contains("Add the preset"))
    try driver.go("escape")
    #expect(driver.step == .fields)
    #expect(driver.screen.contains("✗ '"))
  }

  @Test func `keys that lead to records are separated by dots, and one with a dot stands in quotes`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    try driver.fill("Records at", with: "data.items")
    #expect(try driver.wizard.editor?.record.present["records_path"] == ["data", "items"])
    try driver.fill("Records at", with: "\"a.b\", c")
    #expect(try driver.wizard.editor?.record.present["records_path"] == ["a.b", "c"])
    try driver.press("tab", "shift+tab")
    #expect(driver.screen.contains("\"a.b\".c"))
  }

  @Test func `a line of fields without a type is told by its number`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("enter")
    try driver.focus(on: "Fields")
    try driver.press("ctrl+end")
    driver.paste("\noops")
    let fields = try #require(try driver.wizard.editor?.record.present["fields"]?.string)
    let number = fields.split(separator: "\n").count
    try driver.go("ctrl+n")
    #expect(driver.problems.contains { $0.contains("line \(number), 'oops', lacks ': type'") })
  }

  @Test func `what is typed last does not stand last in the stream beside the form`() throws {
    var driver = try Driver.at(.streams, columns: 120, rows: 40)
    try driver.go("a")
    try driver.fill("Name", with: "orders")
    try driver.fill("Path", with: "v1/orders")
    let keys = try driver.wizard.editor?.result.members.map(\.key)
    #expect(keys == ["name", "path", "primary_key", "pagination", "fields"])
  }

  @Test func `a form that does not fit has a scrollbar, and help leaves room for three rows`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("enter")
    driver.resize(40, 10)
    #expect(driver.screen.contains("█"))
    for title in ["Title", "Description"] { #expect(driver.screen.contains(title)) }
  }

  @Test func `the footer of a form tells how to move and how to leave it`() throws {
    var driver = try Driver.atDetails()
    #expect(driver.screen.contains("Tab/Up/Down move") && driver.screen.contains("Esc back"))
    try driver.go("ctrl+n", "a")
    #expect(driver.screen.contains("Tab/Up/Down move") && driver.screen.contains("Esc done"))
  }

  @Test func `what is wrong with the written connector can be read from its checklist`() throws {
    var driver = try Driver.written()
    try driver.go("enter", "i")
    #expect(!driver.notice.contains("not read yet"))
  }

  @Test func `where nothing shows no key changes anything, and q leaves`() throws {
    var driver = try Driver.at(.streams)
    driver.resize(39, 10)
    let before = try driver.wizard
    try driver.go("escape", "ctrl+n", "a", "d")
    #expect(try driver.wizard == before)
    #expect(driver.screen.replacing("\n", with: " ").contains("leaves"))
    try driver.go("q")
    #expect(driver.hasQuit)
  }

  @Test func `asked whether to leave, the key that asked says yes`() throws {
    var driver = try Driver.atDetails()
    try driver.go("ctrl+c")
    #expect(driver.dialog != nil)
    try driver.go("ctrl+c")
    #expect(driver.hasQuit)
  }
}
