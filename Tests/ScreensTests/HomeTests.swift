import Schema
import TestSupport
import Workspace
import Canvas
import Findings
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

  @Test func `hundreds of connectors show at once and are read a few at a time, those in view first`() throws
  {
    var driver = try Driver()
    for (path, text) in Self.many(100) { try driver.folder.write(path, text) }
    driver.send(try #require(driver.answer(to: .scan)))
    #expect(driver.session.home.count == 100 && driver.session.home.readCount == 0)
    guard case .summarise(let batch, _) = try #require(driver.takePending().first) else {
      Issue.record("nothing is read")
      return
    }
    #expect(batch.count < 100 && batch.first?.name == "source-000")
    #expect(driver.session.work == "Read 0 of 100 connectors")
  }

  @Test func `reading stops with Ctrl-C and goes on when asked to look again`() throws {
    var driver = try Driver()
    for (path, text) in Self.many(100) { try driver.folder.write(path, text) }
    driver.send(try #require(driver.answer(to: .scan)))
    try driver.press("ctrl+c")
    driver.runEffects()
    #expect(driver.session.home.readCount == 40 && driver.session.work == nil)
    try driver.go("r")
    #expect(driver.session.home.readCount == 100)
  }

  @Test func `a filter narrows the list as it is typed, by name, type and version`() throws {
    var driver = try Driver(Self.many(30))
    try driver.go("/")
    driver.type("SOURCE-01 0.1.0".lowercased())
    #expect(driver.session.home.shownCount == 10)
    #expect(driver.screen.contains("Connectors (10 of 30)"))
    try driver.go("enter", "end")
    #expect(driver.session.home.selected?.found.name == "source-019")
    try driver.go("/")
    driver.type(" nothing")
    #expect(driver.screen.contains("None of 30 connectors fits"))
    try driver.go("escape")
    #expect(driver.session.home.shownCount == 30 && driver.session.home.filter.isEmpty)
  }

  @Test func `connectors are sorted by what is least done and worst, and the order is remembered`() throws {
    var driver = try Driver([
      "source-a/metadata.yaml": Self.metadata("source-a"), "source-a/CHECKLIST.md": "# L\n\n- [x] One\n",
      "source-b/metadata.yaml": Self.metadata("source-b"),
      "source-b/CHECKLIST.md": "# L\n\n- [ ] One\n- [x] Two\n",
      "source-c/metadata.yaml": Self.metadata("source-c"),
    ])
    try driver.go("s")
    #expect(driver.session.home.connectors.map(\.found.name) == ["source-b", "source-a", "source-c"])
    #expect(driver.session.home.selected?.found.name == "source-a")
    #expect(driver.preferences?.order == .progress)
    try driver.go("s", "s")
    #expect(driver.session.home.connectors.map(\.found.name) == ["source-a", "source-b", "source-c"])
  }

  @Test func `what takes longer than a moment says so, how long, and how to stop it`() throws {
    var driver = try Driver()
    try driver.press("r")
    driver.send(.waited(90))
    #expect(!driver.screen.contains("stops"))
    driver.send(.waited(2400))
    #expect(driver.screen.contains("Looking for connectors… 2 s  ^C stops"))
    driver.runEffects()
    #expect(driver.session.waited == 0)
  }

  @Test func `what is wrong with a connector is listed, and Enter opens the file at the place`() throws {
    var driver = try Driver([
      "source-a/metadata.yaml": Self.metadata("source-a"),
      "source-a/pyproject.toml": "[project]\nname = \"source-a\"\nversion = \"9.9.9\"\n",
    ])
    let findings = try #require(driver.session.home.selected?.summary?.health.findings)
    try #require(findings.contains { $0.place.span != nil })
    try driver.go("i")
    #expect(driver.screen.contains("wrong"))
    while case .findings(let list) = driver.session.overlay, list.selected?.place.span == nil {
      try driver.go("down")
    }
    try driver.go("enter")
    #expect(driver.session.overlay == nil)
    #expect(driver.edited.first?.hasPrefix("\(driver.folder.path)/source-a/") == true)
    #expect(driver.edited.first?.last?.isNumber == true)
  }

  @Test func `beside a wide list stands what is known of the selected connector`() throws {
    let driver = try Driver(["source-a/metadata.yaml": Self.metadata("source-a")], columns: 120, rows: 30)
    #expect(driver.screen.contains("a/source-a:0.1.0") && driver.screen.contains("No checklist"))
  }

  @Test func `a theme shows as it is moved to, Esc goes back, Enter keeps it`() throws {
    var driver = try Driver()
    try driver.go("alt+t", "down", "down", "escape")
    #expect(driver.themesShown == ["dark", "light", "default"])
    #expect(driver.preferences == nil)
    try driver.go("alt+t", "down", "enter")
    #expect(driver.themesShown.suffix(2) == ["dark", "dark"])
    #expect(driver.preferences?.theme == "dark")
  }

  @Test func `what was chosen is read again as it was kept, and a broken file is as none`() throws {
    var chosen = Preferences()
    chosen.theme = "dark"
    chosen.usesMouse = false
    chosen.order = .health
    #expect(Preferences(chosen.json) == chosen)
    #expect(Preferences(["format": 2, "theme": "dark"]) == Preferences())
    #expect(Preferences("x") == Preferences())
  }

  private static func many(_ count: Int) -> [String: String] {
    (0..<count).reduce(into: [:]) { files, index in
      let digits = String(index)
      let name = "source-" + String(repeating: "0", count: 3 - digits.count) + digits
      files["\(name)/metadata.yaml"] = metadata(name)
    }
  }
}
