import Scaffold
import Schema
import Changes
import Canvas
import Screens
import Testing

/// Answers that come when the question has changed.
struct LateAnswerTests {
  @Test func `files made for earlier answers are dropped`() throws {
    var driver = try Driver.at(.streams)
    try driver.press("ctrl+n")
    let old = driver.takePending()
    try driver.press("escape", "escape", "escape")
    driver.type("!")
    try driver.press("backspace")
    driver.type("s")
    try driver.go("ctrl+n", "ctrl+n", "ctrl+n")
    let shown = try driver.wizard.preview
    for effect in old { if let message = driver.answer(to: effect) { driver.send(message) } }
    #expect(try driver.wizard.preview == shown)
    #expect(try driver.wizard.connectorName == "source-pet-shops")
  }

  @Test func `nobody goes on to the review of files that are not made yet`() throws {
    var driver = try Driver.at(.streams)
    try driver.press("ctrl+n", "ctrl+n", "enter")
    #expect(driver.step == .preview)
    #expect(driver.notice == "The files are still being made.")
    driver.runEffects()
    try driver.go("enter")
    #expect(try !driver.review.shown.isEmpty)
  }

  @Test func `a comparison of an earlier review is dropped`() throws {
    var driver = try Driver.at(.preview)
    try driver.press("enter")
    let old = driver.takePending()
    try driver.go("escape", "enter")
    let review = try driver.review
    for effect in old { if let message = driver.answer(to: effect) { driver.send(message) } }
    #expect(try driver.review == review)
  }

  @Test func `a draft is taken up in whatever order the world answers`() throws {
    let draft = try #require(try Driver.at(.fields).draft)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.press("enter")
    for effect in driver.takePending().reversed() {
      if let message = driver.answer(to: effect) { driver.send(message) }
    }
    driver.runEffects()
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
  }

  @Test func `a key pressed twice does not begin twice`() throws {
    var driver = try Driver()
    try driver.press("n", "n")
    driver.runEffects()
    try driver.choose("source-http")
    driver.type("Pet")
    driver.send(.templates([], Driver.seed))
    #expect(try driver.wizard.values["name"]?.string == "Pet")
    try driver.go("escape")
    try driver.press("down", "enter", "enter")
    driver.runEffects()
    let template = try driver.wizard.template?.id
    driver.type(" Shop")
    #expect(template != "source-http")
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
  }

  @Test func `interrupting what is under way stops it, and then offers to leave`() throws {
    var driver = try Driver.at(.streams)
    try driver.press("ctrl+n", "ctrl+c")
    #expect(driver.notice == "Stopped; nothing was written.")
    driver.runEffects()
    #expect(try driver.wizard.preview.plan.files.isEmpty)
    try driver.go("ctrl+c")
    #expect(driver.dialog?.buttons == ["Stay", "Leave"])
    try driver.go("enter")
    #expect(!driver.hasQuit)
    try driver.go("ctrl+c", "right", "enter")
    #expect(driver.hasQuit)
    #expect(driver.draft != nil)
  }

  @Test func `files that were not made can be made again`() throws {
    var driver = try Driver.at(.streams)
    try driver.press("ctrl+n", "ctrl+c")
    driver.runEffects()
    try driver.go("ctrl+n")
    #expect(driver.step == .preview)
    #expect(driver.notice == "The files were not made; go back and on again.")
    try driver.go("escape", "ctrl+n", "ctrl+n")
    #expect(driver.step == .review)
  }

  @Test func `a write that is under way is neither stopped nor left`() throws {
    var driver = try Driver.at(.review)
    try driver.press("w", "enter")
    let write = driver.takePending()
    for key in ["ctrl+c", "escape", "w", "alt+z"] {
      try driver.go(key)
      #expect(driver.step == .review)
      #expect(driver.session.overlay == nil)
      #expect(!driver.notice.isEmpty, "\(key)")
    }
    for effect in write { if let message = driver.answer(to: effect) { driver.send(message) } }
    #expect(driver.step == .done)
  }

  @Test func `a write that is refused says why, and can be tried again`() throws {
    var driver = try Driver.at(.review)
    try driver.press("w", "enter")
    _ = driver.takePending()
    driver.send(.refused("The disk is full.", ticket: driver.session.ticket))
    #expect(driver.notice == "The disk is full.")
    try driver.go("w", "enter")
    #expect(driver.step == .done)
  }

  @Test func `a connector that was closed meanwhile stays closed`() throws {
    var driver = try Driver.written()
    try driver.go("enter")
    try driver.press("space", "escape")
    driver.runEffects()
    #expect(driver.session.connector == nil)
    #expect(driver.session.home.connectors.count == 1)
  }
}
