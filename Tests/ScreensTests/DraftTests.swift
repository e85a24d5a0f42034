import Scaffold
import Canvas
import Schema
import Screens
import Testing

struct DraftTests {
  @Test func `each key of the wizard is in the draft, also within an entry's form`() throws {
    var driver = try Driver.atDetails()
    #expect(driver.draft?.answers == ["name": "Pet Shop"])
    try driver.go("ctrl+n", "a")
    driver.type("shop")
    driver.runEffects()
    #expect(driver.draft?.step == "Spec fields")
    #expect(driver.draft?.answers["fields"]?.array?.last?["name"]?.string == "shop")
  }

  @Test func `a draft survives being a file`() throws {
    let driver = try Driver.at(.streams)
    let draft = try #require(driver.draft)
    let text = draft.json.text()
    #expect(JSON.parse(text).value.flatMap(Draft.init) == draft)
    #expect(Draft(["format": 2, "template": "t", "answers": [:]]) == nil)
    #expect(Draft(["format": 1, "answers": [:]]) == nil)
  }

  @Test func `a draft is offered and taken up where it stood`() throws {
    var first = try Driver.at(.fields)
    try first.go("a")
    try first.fill("Name", with: "shop")
    let draft = try #require(first.draft)
    var driver = try Driver()
    driver.send(.draft(draft))
    #expect(driver.dialog?.message.contains("'Pet Shop'") == true)
    try driver.go("enter")
    #expect(driver.step == .fields)
    #expect(driver.names(of: .fields).last == "shop")
    #expect(try driver.wizard.selectedTemplate?.id == "source-http")
  }

  @Test func `a draft kept for later is offered before another connector is begun`() throws {
    let draft = try #require(try Driver.atDetails().draft)
    var driver = try Driver()
    driver.send(.draft(draft))
    try driver.go("right", "right", "enter")
    #expect(driver.session.wizard == nil)
    try driver.go("n")
    #expect(driver.dialog != nil)
    try driver.go("enter")
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
  }

  @Test func `a draft that is thrown away is gone`() throws {
    let draft = try #require(try Driver.atDetails().draft)
    var driver = try Driver()
    driver.send(.draft(draft))
    try driver.press("right", "enter")
    #expect(driver.takePending() == [.dropDraft])
    try driver.go("n")
    #expect(driver.dialog == nil)
    #expect(driver.step == .type)
  }

  @Test func `a draft of a template that is gone says so and is kept`() throws {
    var driver = try Driver()
    driver.send(.draft(Draft(template: "source-gone", answers: ["name": "X"], step: "Details")))
    try driver.go("enter")
    #expect(driver.notice.contains("source-gone"))
    #expect(driver.step == .type)
  }

  @Test func `the draft of a step that comes after the answers goes back to the details`() throws {
    var driver = try Driver()
    let draft = Draft(template: "source-http", answers: ["name": "X"], step: "Review")
    driver.send(.draft(draft))
    try driver.go("enter")
    #expect(driver.step == .details)
  }
}
