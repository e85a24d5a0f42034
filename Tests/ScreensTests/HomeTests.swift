import TestSupport
import Workspace
import Canvas
import Screens
import Testing

struct HomeTests {
  private static func metadata(_ name: String) -> String {
    "data:\n  name: \(name)\n  connectorType: source\n  dockerRepository: a/\(name)\n  dockerImageTag: 0.1.0\n"
  }

  @Test func `an empty folder leads into the wizard`() throws {
    var driver = try Driver()
    #expect(driver.screen.contains("There is no connector in this folder yet."))
    try driver.go("enter")
    #expect(driver.notice == "There is no connector here yet; press n to make one.")
    try driver.go("n")
    #expect(driver.step == .type)
  }

  @Test func `looking again keeps the selection on its connector`() throws {
    var driver = try Driver([
      "source-b/metadata.yaml": Self.metadata("source-b"),
      "source-c/metadata.yaml": Self.metadata("source-c"),
    ])
    try driver.go("down")
    #expect(driver.session.home.selected?.found.name == "source-c")
    try driver.folder.write("source-a/metadata.yaml", Self.metadata("source-a"))
    try driver.go("r")
    #expect(driver.session.home.connectors.count == 3)
    #expect(driver.session.home.selected?.found.name == "source-c")
  }

  @Test func `the footer names keys that do what it says`() throws {
    let driver = try Driver()
    let footer = try #require(driver.screen.split(separator: "\n").last)
    #expect(footer.contains("n new connector") && footer.hasSuffix("? help"))
    #expect(!footer.contains("open"))
  }

  @Test func `help lists what can be done here, narrows by typing, and runs it`() throws {
    var driver = try Driver()
    try driver.go("?")
    #expect(driver.screen.contains("new connector"))
    driver.type("new con")
    try driver.go("enter")
    #expect(driver.step == .type)
  }

  @Test func `help says why something cannot be done now`() throws {
    var driver = try Driver()
    try driver.go("?")
    driver.type("open")
    #expect(driver.screen.contains("Not now: There is no connector here yet"))
  }

  @Test func `Esc closes whatever is in front and nothing else`() throws {
    var driver = try Driver.at(.fields)
    for key in ["ctrl+p", "f1", "p"] {
      try driver.go(key)
      #expect(driver.session.overlay != nil, "\(key)")
      try driver.go("escape")
      #expect(driver.session.overlay == nil && driver.step == .fields, "\(key)")
    }
  }

  @Test func `a terminal that is too small is told the size it needs`() throws {
    var driver = try Driver()
    driver.resize(39, 12)
    #expect(driver.screen.contains("40×10"))
    driver.resize(40, 10)
    #expect(driver.screen.contains("Workspace"))
  }
}
