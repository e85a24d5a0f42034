import Canvas
import Changes
import Scaffold
import Screens
import Testing

/// The mouse, at the cells where a person sees what they point at.
struct PointingTests {
  @Test func `a click on a hint of the footer runs its command`() throws {
    var driver = try Driver(catalog: frozenCatalog())
    try driver.click(on: "new connector")
    driver.runEffects()
    #expect(driver.step == .type)
  }

  @Test func `a click selects a row, and one on the selected row opens it`() throws {
    var driver = try Driver(catalog: frozenCatalog())
    try driver.go("n")
    try driver.click(on: "Destination in Python")
    #expect(try driver.wizard.selectedTemplate?.id == "destination-python")
    #expect(driver.step == .type)
    try driver.click(on: "Destination in Python")
    driver.runEffects()
    #expect(driver.step == .details)
  }

  @Test func `a click puts the focus on an item of a form, and turns over one that has it`() throws {
    var driver = try Driver.atDetails(catalog: frozenCatalog())
    try driver.click(on: "Sign in with")
    #expect(driver.focus == "Sign in with")
    let before = try driver.wizard.values
    try driver.click(on: "Sign in with")
    #expect(try driver.wizard.values != before)
  }

  @Test func `a click gives the focus to a pane, and the wheel scrolls the one under it`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    let file = try driver.review.selected?.path
    try driver.roll(down: true, over: "@@")
    #expect(try driver.review.lines.selection == min(3, driver.review.lines.count - 1))
    #expect(try driver.review.selected?.path == file && !driver.review.readsText)
    try driver.click(on: "@@")
    #expect(try driver.review.readsText)
    try driver.click(on: "To write")
    #expect(try !driver.review.readsText)
  }

  @Test func `a click on a button of a dialog answers it`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    try driver.go("w")
    try driver.click(on: "Cancel")
    #expect(driver.dialog == nil && driver.step == .review)
    try driver.go("w")
    try driver.click(on: "[ Write ]")
    driver.runEffects()
    #expect(driver.step == .done)
  }

  @Test func `behind a window nothing can be clicked`() throws {
    var driver = try Driver.at(.review, catalog: frozenCatalog())
    let before = driver.session.wizard
    try driver.go("?")
    driver.send(.input(.mouse(MouseEvent(.press(.left), at: Point(row: 3, column: 2)))))
    #expect(driver.session.wizard == before && driver.session.overlay != nil)
    try driver.click(on: "Review: side by side")
    try driver.click(on: "Review: side by side")
    #expect(driver.session.overlay == nil)
    #expect(try driver.review.sideBySide)
  }

  @Test func `the mouse can be switched off, which is remembered`() throws {
    var driver = try Driver(catalog: frozenCatalog())
    #expect(driver.program.view(driver.session).modes.contains(.mouse))
    try driver.go("alt+m")
    #expect(!driver.program.view(driver.session).modes.contains(.mouse))
    #expect(driver.preferences?.usesMouse == false)
    #expect(driver.notice.contains("off"))
  }

  @Test func `every hint of every footer runs the command that it names`() throws {
    for scene in FrameTests.Scene.all {
      let driver = try scene.reach(120, 40)
      guard driver.session.overlay == nil else { continue }
      for command in driver.program.registry.commands(in: driver.session.areas) {
        guard let place = driver.frame.place(of: .command(command.id)) else { continue }
        #expect(command.reasonAgainst(driver.session) == nil, "\(scene.name): \(command.id)")
        #expect(driver.frame.targets(at: place).first == .command(command.id))
      }
    }
  }
}

extension Driver {
  /// Clicks on the first character of a text that is on the screen.
  mutating func click(on text: String) throws {
    send(.input(.mouse(MouseEvent(.press(.left), at: try place(of: text)))))
  }

  mutating func roll(down: Bool, over text: String) throws {
    send(.input(.mouse(MouseEvent(down ? .wheelDown : .wheelUp, at: try place(of: text)))))
  }

  private func place(of text: String) throws -> Point {
    let wanted = Array(text)
    let frame = frame
    for row in 0..<frame.wholeSize.rows {
      let line = frame.row(row).map { Character($0.scalar) }
      for column in line.indices.dropLast(max(0, wanted.count - 1))
      where Array(line[column..<column + wanted.count]) == wanted {
        return Point(row: row, column: column)
      }
    }
    return try #require(nil, "'\(text)' is not on the screen:\n\(frame.plainText)")
  }
}

extension Frame {
  fileprivate func place(of target: Mark.Target) -> Point? {
    (0..<wholeSize.rows).lazy.flatMap { row in
      (0..<wholeSize.columns).map { Point(row: row, column: $0) }
    }.first { targets(at: $0).contains(target) }
  }
}
