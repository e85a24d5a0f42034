import Canvas
import Changes
import Scaffold
import Schema
import Screens
import Testing

/// Choosing how a connector is packaged, in the place of what the folder speaks for.
struct LayoutChoiceTests {
  @Test func `a layout that is chosen among the details packages the connector, and what was typed stays`()
    throws
  {
    var driver = try Driver.atDetails()
    try driver.fill("Author", with: "Acme")
    #expect(try driver.wizard.layout == "standalone")
    try driver.go("alt+l")
    #expect(driver.screen.contains("standalone (now)"), "\(driver.screen)")
    try driver.go("down", "enter")
    #expect(try driver.wizard.layout == "airbyte")
    #expect(driver.step == .details)
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
    #expect(driver.screen.contains("layout airbyte"))
    #expect(try driver.wizard.values["image"]?.string == "airbyte/source-pet-shop")
    while driver.step != .preview { try driver.go("ctrl+n") }
    #expect(
      try driver.wizard.preview.plan.files.contains {
        $0.path.text == "docs/integrations/sources/pet-shop.md"
      })
    #expect(driver.draft?.layout == "airbyte")
    #expect(try driver.wizard.given.present["author"]?.string == "Acme")
  }

  @Test func `a layout that is chosen beside the list holds for the template that is opened next`() throws {
    var driver = try Driver()
    try driver.go("n")
    while try driver.wizard.selectedTemplate?.id != "source-http" { try driver.go("down") }
    try driver.go("l", "down", "down", "enter")
    #expect(driver.step == .type)
    #expect(driver.screen.contains("Layout classic: chosen here."), "\(driver.screen)")
    try driver.go("enter")
    #expect(try driver.wizard.layout == "classic")
    try driver.go("escape", "l", "enter", "enter")
    #expect(try driver.wizard.layout == "standalone")
  }

  @Test func `a draft is taken up in the layout that was chosen`() throws {
    var first = try Driver.atDetails()
    try first.go("alt+l", "down", "enter")
    let draft = try #require(first.draft)
    #expect(JSON.parse(draft.json.text()).value.flatMap(Draft.init) == draft)
    var driver = try Driver()
    driver.send(.drafts([draft]))
    try driver.go("enter")
    #expect(try driver.wizard.layout == "airbyte")
    #expect(try driver.wizard.values["name"]?.string == "Pet Shop")
  }

  @Test func `escape leaves the layout as it was`() throws {
    var driver = try Driver.atDetails()
    try driver.go("alt+l", "down", "escape")
    #expect(try driver.wizard.layout == "standalone")
    #expect(try driver.wizard.chosenLayout == nil)
  }

  @Test func `where there is no other layout the command says so`() throws {
    var driver = try Driver()
    try driver.go("n")
    while try driver.wizard.selectedTemplate?.id != "source-jdbc" { try driver.go("down") }
    try driver.go("l")
    #expect(driver.notice.contains("offered in the layout 'standalone' alone"), "\(driver.notice)")
  }
}
