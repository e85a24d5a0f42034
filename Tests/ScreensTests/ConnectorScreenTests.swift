import Workspace
import TestSupport
import Canvas
import Screens
import Testing

struct ConnectorScreenTests {
  @Test func `the written connector opens on its checklist`() throws {
    var driver = try Driver.written()
    try driver.go("enter")
    #expect(driver.session.wizard == nil)
    #expect(driver.session.connector?.title == "source-pet-shop")
    #expect(driver.session.connector?.selected != nil)
  }

  @Test func `a tick and its taking back write exactly one character`() throws {
    var driver = try Driver.written()
    try driver.go("enter")
    let file = "source-pet-shop/CHECKLIST.md"
    let before = try #require(driver.folder.text(file))
    try driver.go("down", "space")
    let ticked = try #require(driver.folder.text(file))
    let changed = zip(before.utf8, ticked.utf8).filter { $0 != $1 }
    #expect(before.utf8.count == ticked.utf8.count)
    #expect(changed.map(\.0) == [UInt8(ascii: " ")] && changed.map(\.1) == [UInt8(ascii: "x")])
    #expect(driver.session.connector?.selected?.item.isTicked == true)
    try driver.go("space")
    #expect(driver.folder.text(file) == before)
  }

  @Test func `a list that changed on disk is read before it is ticked`() throws {
    var driver = try Driver.written()
    try driver.go("enter")
    let file = "source-pet-shop/CHECKLIST.md"
    let text = try #require(driver.folder.text(file))
    try driver.folder.write(file, "A line of mine.\n\n" + text)
    try driver.go("space")
    let ticked = try #require(driver.folder.text(file))
    #expect(ticked.hasPrefix("A line of mine.\n"))
    #expect(ticked.utf8.count { $0 == UInt8(ascii: "x") } == text.utf8.count { $0 == UInt8(ascii: "x") } + 1)
  }

  @Test func `a heading cannot be ticked`() throws {
    var driver = try Driver.written()
    try driver.go("enter", "home", "space")
    #expect(driver.notice == "There is no item here.")
  }

  @Test func `the file and the command of an item can be had`() throws {
    var driver = try Driver.written()
    try driver.go("enter")
    var (edited, copied) = (false, false)
    for _ in 0..<(driver.session.connector?.rows.count ?? 0) where !(edited && copied) {
      if !edited, driver.session.connector?.selectedFile != nil {
        try driver.go("e")
        edited = true
      }
      if !copied, driver.session.connector?.selectedCommand != nil {
        try driver.go("y")
        copied = true
      }
      try driver.go("down")
    }
    #expect(driver.edited.first?.hasPrefix(driver.folder.path + "/source-pet-shop/") == true)
    #expect(driver.copied.count == 1)
  }

  @Test func `a connector without a list says how to begin one`() throws {
    var driver = try Driver([
      "source-x/metadata.yaml":
        "data:\n  connectorType: source\n  dockerRepository: a/source-x\n  dockerImageTag: 0.1.0\n"
    ])
    try driver.go("enter")
    #expect(driver.session.connector != nil)
    #expect(driver.screen.contains("no CHECKLIST.md"))
    try driver.go("space", "escape")
    #expect(driver.session.connector == nil)
  }

  @Test func `text of a checklist never reaches the terminal as control characters`() throws {
    let list = "# L\n\n- [ ] Bad \u{1B}[31m item \u{7}\n"
    var driver = try Driver([
      "source-x/metadata.yaml": "data:\n  connectorType: source\n  dockerRepository: a/source-x\n",
      "source-x/CHECKLIST.md": list,
    ])
    try driver.go("enter")
    #expect(driver.session.connector?.status?.items.count == 1)
    let controls = driver.screen.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty)
  }
}
