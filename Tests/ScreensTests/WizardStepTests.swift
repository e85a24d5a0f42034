import Scaffold
import TestSupport
import Schema
import Canvas
import Screens
import Testing

struct WizardStepTests {
  @Test func `the steps follow each other to the files on disk`() throws {
    var driver = try Driver.atDetails()
    var seen: [Wizard.Step] = [try driver.wizard.step]
    while driver.step != .review {
      try driver.go("ctrl+n")
      seen.append(try driver.wizard.step)
    }
    try driver.go("w", "enter")
    seen.append(try driver.wizard.step)
    #expect(seen == [.details, .fields, .streams, .preview, .review, .done])
    #expect(driver.folder.text("source-pet-shop/README.md")?.contains("Pet Shop") == true)
    #expect(driver.draft == nil)
  }

  @Test(arguments: ["source-http", "source-manifest", "destination-python"])
  func `every template can be made from a name alone`(template: String) throws {
    var driver = try Driver.atDetails(of: template)
    while driver.step != .review {
      let before = driver.step
      try driver.go("ctrl+n")
      try #require(driver.step != before, "\(driver.notice) \(driver.problems)")
    }
    try driver.go("w", "enter")
    #expect(driver.step == .done)
  }

  @Test func `a template without streams has no such step`() throws {
    var driver = try Driver.atDetails(of: "destination-python")
    #expect(try !driver.wizard.steps.contains(.streams))
    try driver.go("ctrl+n", "ctrl+n")
    #expect(driver.step == .preview)
  }

  @Test func `back leads through every step to the workspace and loses nothing`() throws {
    var driver = try Driver.at(.review)
    let answers = try driver.wizard.given.present
    var seen: [Wizard.Step?] = []
    while driver.session.wizard != nil {
      try driver.go("escape")
      if let wizard = driver.session.wizard { #expect(wizard.given.present == answers) }
      seen.append(driver.step)
    }
    #expect(seen == [.preview, .streams, .fields, .details, .type, nil])
    #expect(driver.draft?.answers == answers)
    try driver.go("n", "enter")
    #expect(try driver.wizard.given.present == answers)
  }

  @Test func `going back is possible with a wrong answer, which is kept as it was typed`() throws {
    var driver = try Driver.atDetails(named: "")
    try driver.fill("Image name", with: "NOT an image")
    try driver.go("escape")
    #expect(driver.step == .type)
    try driver.go("enter")
    #expect(driver.step == .details)
    #expect(try driver.wizard.values["image"]?.string == "NOT an image")
  }

  @Test func `forward is blocked by a list of what is wrong, and Enter jumps to the field`() throws {
    var driver = try Driver.atDetails(named: "")
    try driver.fill("Documentation URL", with: "nowhere")
    try driver.go("ctrl+n")
    #expect(driver.step == .details)
    #expect(driver.problems.count == 2)
    try driver.go("down", "enter")
    #expect(driver.session.overlay == nil)
    #expect(driver.focus == "Documentation URL")
    driver.type("/x")
    #expect(try driver.wizard.values["docs_url"]?.string == "nowhere/x")
  }

  @Test func `a problem of an entry leads into the entry's form`() throws {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "Not A Name")
    try driver.go("ctrl+n")
    #expect(driver.step == .fields)
    #expect(driver.problems.count == 1)
    try driver.go("enter")
    #expect(driver.focus == "Name")
    #expect(try driver.wizard.editor?.record.present["name"]?.string == "Not A Name")
  }

  @Test func `what is wrong in a later step does not keep anybody from the next one`() throws {
    var driver = try Driver.at(.streams)
    try driver.go("a")
    try driver.fill("Name", with: "Not A Name")
    try driver.go("escape", "escape", "escape")
    #expect(driver.step == .details)
    try driver.go("ctrl+n")
    #expect(driver.step == .fields)
    try driver.go("ctrl+n", "ctrl+n")
    #expect(driver.step == .streams)
    #expect(!driver.problems.isEmpty)
  }

  @Test func `fields that were added go along to another template, beside those that its code reads`() throws
  {
    var driver = try Driver.at(.fields)
    try driver.go("a")
    try driver.fill("Name", with: "shop_id")
    try driver.go("ctrl+s", "escape", "escape")
    try driver.choose("destination-python")
    try driver.go("ctrl+n")
    #expect(driver.step == .fields, "\(driver.problems)")
    #expect(driver.names(of: .fields).last == "shop_id")
    #expect(!driver.names(of: .fields).contains("api_key"))
    try driver.go("ctrl+n")
    #expect(driver.step == .preview, "\(driver.problems)")
  }

  @Test func `choosing another template keeps the answers that it asks for too`() throws {
    var driver = try Driver.atDetails()
    try driver.go("escape")
    try driver.choose("destination-python")
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
    #expect(try driver.wizard.connectorName == "destination-pet-shop")
  }

  @Test func `a paste is one edit and never a command`() throws {
    var driver = try Driver.atDetails(named: "")
    driver.paste("Pet\nShop\tq")
    #expect(driver.step == .details)
    #expect(try driver.wizard.values["name"]?.string?.contains("Shop") == true)
    try driver.press("alt+z")
    #expect(try driver.wizard.values["name"] == nil)
    try driver.go("escape")
    let before = driver.session
    driver.paste("nq?")
    #expect(driver.session.wizard == before.wizard)
    #expect(!driver.hasQuit)
  }

  @Test func `a command of the palette that belongs elsewhere says so and does nothing`() throws {
    var driver = try Driver.atDetails()
    let before = try driver.wizard
    for title in ["Spec fields: add", "Review: write", "Done: workspace", "Workspace: new connector"] {
      try driver.press("ctrl+p")
      driver.type(title)
      try driver.go("enter")
      #expect(try driver.wizard == before, "\(title)")
      #expect(driver.notice.hasSuffix("go there first."), "\(title)")
    }
  }

  @Test func `Enter on the last question goes on`() throws {
    var driver = try Driver.atDetails()
    let last = try #require(try driver.wizard.details.items.last?.title)
    try driver.focus(on: last)
    try driver.go("enter")
    #expect(driver.step == .fields)
  }
}
