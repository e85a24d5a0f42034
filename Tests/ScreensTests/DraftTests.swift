import Changes
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
    var driver = try Driver.at(.fields)
    try driver.go("enter")
    try driver.fill("Title", with: "Key")
    try driver.go("escape", "escape")
    try driver.turn("Sign in with", to: "bearer")
    try driver.go("ctrl+n")
    let draft = try #require(driver.draft)
    #expect(draft.aside.map(\.title) == ["Key"])
    #expect(draft.seed == Driver.seed)
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
    driver.send(.drafts([draft]))
    #expect(driver.screen.contains("Pet Shop  (source-http, at Spec fields)"))
    try driver.go("enter")
    #expect(driver.step == .fields)
    #expect(driver.names(of: .fields).last == "shop")
    #expect(try driver.wizard.selectedTemplate?.id == "source-http")
  }

  @Test func `a draft tells the step that was reached last, also without a key typed there`() throws {
    var driver = try Driver.at(.review)
    #expect(driver.draft?.step == "Review")
    try driver.go("escape", "escape")
    #expect(driver.draft?.step == "Streams")
  }

  @Test func `what was left out of the write is left out again when a draft is taken up`() throws {
    var first = try Driver.at(.review)
    try first.go("space", "down", "space")
    let left = try first.review.shown.filter { !$0.isAccepted }.map(\.path)
    #expect(left.count == 2)
    let draft = try #require(first.draft)
    #expect(JSON.parse(draft.json.text()).value.flatMap(Draft.init) == draft)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.go("enter")
    #expect(driver.step == .review)
    #expect(driver.draft?.leftOut ?? draft.leftOut == left.map(\.text))
    #expect(try driver.review.shown.filter { !$0.isAccepted }.map(\.path) == left)
  }

  @Test func `a draft left at the review is taken up there, its files made anew with the same ids`() throws {
    var draft = try #require(try Driver.at(.review).draft)
    draft.seed = Seed(definitionID: "99999999-2222-4333-8444-555555555555", year: 2026)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.go("enter")
    #expect(driver.step == .review)
    let files = try driver.wizard.preview.plan.files
    #expect(files.contains { String(decoding: $0.contents, as: UTF8.self).contains("99999999-2222") })
  }

  @Test func `a draft kept for later is offered before another connector is begun`() throws {
    let draft = try #require(try Driver.atDetails().draft)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.go("escape")
    #expect(driver.session.wizard == nil)
    try driver.go("n")
    #expect(driver.session.overlay != nil)
    try driver.go("enter")
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
  }

  @Test func `a connector begun beside a draft has a draft of its own, and both are offered`() throws {
    let draft = Draft(
      template: "source-http", answers: ["name": "Draft Test"], step: "Details",
      seed: Seed(definitionID: "00000000-2222-4333-8444-555555555555", year: 2026))
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.go("down", "enter")
    try driver.choose("source-http")
    driver.type("Second One")
    driver.runEffects()
    #expect(driver.draft?.id == Driver.seed.definitionID)
    try driver.go("escape", "escape", "n")
    #expect(driver.screen.contains("Second One") && driver.screen.contains("Draft Test"))
    try driver.go("down", "enter")
    #expect(try driver.wizard.values["name"]?.string == "Draft Test")
  }

  @Test func `a wizard opened with nothing said offers the drafts, one with answers begins at once`() throws {
    let draft = try #require(try Driver.atDetails().draft)
    var session = try Driver().session
    #expect(session.begin(Draft(template: "", answers: [:], step: ""), drafts: [draft]) == [])
    #expect(session.overlay != nil)
    var other = try Driver().session
    let given = Draft(template: "source-http", answers: ["name": "Zoo"], step: "")
    #expect(other.begin(given, drafts: [draft]) == [.listTemplates])
    #expect(other.overlay == nil)
  }

  @Test func `a draft is thrown away after a question, whose safe answer keeps it`() throws {
    let draft = try #require(try Driver.atDetails().draft)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.press("ctrl+x", "enter")
    #expect(driver.takePending() == [])
    #expect(driver.screen.contains("Pet Shop"))
    try driver.press("ctrl+x", "y")
    #expect(driver.takePending() == [.dropDraft(draft.id)])
    #expect(driver.session.overlay == nil)
    try driver.go("n")
    #expect(driver.session.overlay == nil)
    #expect(driver.step == .type)
  }

  @Test func `a draft of a template that is gone says so and is kept`() throws {
    var driver = try Driver()
    driver.send(.drafts([Draft(template: "source-gone", answers: ["name": "X"], step: "Details")]))
    try driver.go("enter")
    #expect(driver.notice.contains("source-gone"))
    #expect(driver.step == .type)
  }

  @Test func `the draft of a review whose answers are wrong goes back before the files`() throws {
    var driver = try Driver()
    let draft = Draft(template: "source-http", answers: ["name": "a/b"], step: "Review")
    driver.send(.drafts([draft]))
    try driver.go("enter")
    #expect(driver.step == .streams)
  }
}
