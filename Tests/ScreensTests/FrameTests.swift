import Schema
import Changes
import Canvas
import Screens
import TestSupport
import Testing

@testable import Workspace

/// Pictures of every screen: what stands there, in which style, what is selected, where the cursor is.
struct FrameTests {
  /// A screen and the way to it.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let reach: @Sendable (_ columns: Int, _ rows: Int) throws -> Driver

    init(_ name: String, _ reach: @escaping @Sendable (Int, Int) throws -> Driver) {
      self.name = name
      self.reach = reach
    }

    /// A scene that some keys lead to from a step of the wizard.
    init(
      _ name: String, at step: Wizard.Step,
      _ act: @escaping @Sendable (inout Driver) throws -> Void = { _ in }
    ) {
      self.init(name) { columns, rows in
        var driver = try Driver.at(step, catalog: frozenCatalog(), columns: columns, rows: rows)
        try act(&driver)
        return driver
      }
    }

    var testDescription: String { name }

    static let all: [Scene] = [
      Scene("workspace-empty") { try Driver(catalog: frozenCatalog(), columns: $0, rows: $1) },
      Scene("workspace") { columns, rows in
        var driver = try Driver(workspaceFiles, catalog: frozenCatalog(), columns: columns, rows: rows)
        try driver.go("down")
        return driver
      },
      Scene("findings") { columns, rows in
        var driver = try Driver(workspaceFiles, catalog: frozenCatalog(), columns: columns, rows: rows)
        try driver.go("i")
        return driver
      },
      Scene("type") { columns, rows in
        var driver = try Driver(catalog: frozenCatalog(), columns: columns, rows: rows)
        try driver.go("n")
        return driver
      },
      Scene("details", at: .details),
      Scene("details-choice", at: .details) { try $0.turn("Sign in with", to: "oauth2_refresh") },
      Scene("details-error", at: .details) { try $0.fill("Base URL", with: "ftp:/nowhere") },
      Scene("fields", at: .fields),
      Scene("fields-empty", at: .fields) { try $0.go("d", "d", "d") },
      Scene("field-editor", at: .fields) { try $0.go("enter") },
      Scene("field-editor-error", at: .fields) { driver in
        try driver.go("a")
        try driver.fill("Name", with: "Not A Name")
      },
      Scene("streams", at: .streams),
      Scene("stream-editor", at: .streams) { driver in
        try driver.go("enter")
        try driver.focus(on: "Pages")
      },
      Scene("stream-editor-fields", at: .streams) { driver in
        try driver.go("enter")
        try driver.focus(on: "Fields")
      },
      Scene("preview", at: .preview),
      Scene("preview-changed", at: .preview) { driver in
        try driver.go("escape", "escape", "escape")
        try driver.fill("Description", with: "Reads the pets of a shop.")
        try driver.go("ctrl+n", "ctrl+n", "ctrl+n")
      },
      Scene("review", at: .review) { try $0.go("down", "down") },
      Scene("review-modified", at: .preview) { driver in
        try driver.folder.write(
          "source-pet-shop/README.md", "# Pet Shop source\n\nReads pets, slowly.\n\nMine.\n")
        try driver.go("enter")
        while try driver.review.selected?.path.text != "README.md" { try driver.go("down") }
        try driver.go("v")
      },
      Scene("confirm", at: .review) { try $0.go("w") },
      Scene("done", at: .review) { try $0.go("w", "enter") },
      Scene("checklist", at: .review) { try $0.go("w", "enter", "enter", "space", "down") },
      Scene("checklist-empty") { columns, rows in
        var driver = try Driver(workspaceFiles, catalog: frozenCatalog(), columns: columns, rows: rows)
        try driver.go("enter")
        return driver
      },
      Scene("checklist-states") { try openEveryState(columns: $0, rows: $1) },
      Scene("run-question") { columns, rows in
        var driver = try openEveryState(columns: columns, rows: rows)
        try driver.press("v")
        guard let path = driver.session.connector?.path else { return driver }
        driver.send(.untrusted(connector: path))
        return driver
      },
      Scene("leave", at: .fields) { try $0.go("ctrl+c") },
      Scene("palette", at: .fields) { driver in
        try driver.go("ctrl+p")
        driver.type("re")
      },
      Scene("help", at: .fields) { try $0.go("?") },
      Scene("themes", at: .fields) { try $0.go("alt+t", "down") },
      Scene("search", at: .preview) { driver in
        try driver.go("/")
        driver.type("pet")
      },
      Scene("filter") { columns, rows in
        var driver = try Driver(workspaceFiles, catalog: frozenCatalog(), columns: columns, rows: rows)
        try driver.go("s", "/")
        driver.type("source")
        return driver
      },
      Scene("review-hunk", at: .preview) { driver in
        try driver.atHunks()
        try driver.go("]", "space")
      },
      Scene("presets", at: .fields) { try $0.go("p") },
      Scene("problems", at: .details) { driver in
        try driver.fill("Connector name", with: "")
        try driver.fill("Image name", with: "Not An Image")
        try driver.go("ctrl+n")
      },
      Scene("draft") { columns, rows in
        let draft = Draft(template: "source-http", answers: ["name": "Pet Shop"], step: "Streams")
        var driver = try Driver(catalog: frozenCatalog(), columns: columns, rows: rows)
        driver.send(.drafts([draft]))
        return driver
      },
    ]

    /// A connector whose list has an item in each state.
    private static func openEveryState(columns: Int, rows: Int) throws -> Driver {
      var driver = try Driver(workspaceFiles, catalog: frozenCatalog(), columns: columns, rows: rows)
      try driver.go("down", "down", "enter")
      let opened = try #require(driver.session.connector)
      try driver.press("r")
      driver.send(
        .connector(ConnectorScreen(path: opened.path, title: opened.title, status: .everyState)))
      return driver
    }

    private static let workspaceFiles = [
      "source-pet-shop/metadata.yaml": metadata("source", "source-pet-shop", "0.3.1"),
      "source-pet-shop/CHECKLIST.md": "# L\n\n- [x] One\n- [x] Two\n- [ ] Three\n",
      "source-moon-phases/metadata.yaml": metadata("source", "source-moon-phases", "1.0.0"),
      "source-moon-phases/CHECKLIST.md": "# L\n\n- [x] One\n",
      "destination-attic/metadata.yaml": metadata("destination", "destination-attic", "0.1.0"),
    ]

    private static func metadata(_ kind: String, _ name: String, _ version: String) -> String {
      """
      metadataSpecVersion: "1.0"
      data:
        name: \(name)
        connectorSubtype: api
        definitionId: \(kind == "source" ? "1111111\(name.utf8.count % 10)-2222-4333-8444-555555555555" : "x")
        documentationUrl: https://docs.example.com/\(name)
        githubIssueLabel: \(name)
        icon: icon.svg
        license: MIT
        releaseStage: alpha
        supportLevel: community
        connectorType: \(kind)
        dockerRepository: ghcr.io/acme/\(name)
        dockerImageTag: \(version)

      """
    }
  }

  @Test(arguments: Scene.all)
  func `every screen looks as it was looked at`(scene: Scene) throws {
    var driver = try scene.reach(80, 24)
    for (columns, rows) in [(80, 24), (40, 10), (120, 40)] {
      driver.resize(columns, rows)
      try expectGolden(driver.frame.snapshot, "\(scene.name)-\(columns)x\(rows).txt")
      let plain = driver.program.view(driver.session, Capabilities(utf8: false)).frame
      try expectGolden(plain.plainText + "\n", "\(scene.name)-\(columns)x\(rows)-ascii.txt")
      #expect(plain.plainText.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}

extension ChecklistStatus {
  /// An item in each state, with titles that a narrow terminal cannot show whole.
  fileprivate static var everyState: ChecklistStatus {
    let text = ItemState.allCases.map { "- [ ] The item that stands there \($0.rawValue) for now\n" }.joined()
    let checklist = Checklist(reading: Array("# List\n\n\(text)".utf8), file: "CHECKLIST.md")
    let items = zip(checklist.sections.flatMap(\.items), ItemState.allCases).map { item, state in
      ItemStatus(
        item: item, facts: ChecklistItemFacts(id: item.id), state: state, record: nil, changed: [])
    }
    return ChecklistStatus(
      checklist: checklist, sections: [Section(title: "Build", items: items)], findings: [])
  }
}
