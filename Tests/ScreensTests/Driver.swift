import Findings
import Canvas
import Changes
import Runtime
import Scaffold
import Schema
import Screens
import TestSupport
import Testing

/// A person at the interactive program, without a terminal.
///
/// What the keys ask of the world waits until `runEffects`, so that a test can press more keys before the
/// answer comes.
struct Driver {
  let program: Program
  private let world: World
  /// The workspace, removed with the driver.
  let folder: TestFolder
  private(set) var session: Session
  /// What the world was asked to do and has not done yet.
  private(set) var pending: [Effect] = []
  /// The draft that is on disk.
  private(set) var draft: Draft?
  private(set) var copied: [String] = []
  private(set) var edited: [String] = []
  /// What the person chose last, as it would be remembered.
  private(set) var preferences: Preferences?
  private(set) var themesShown: [String] = []
  private(set) var hasQuit = false

  /// Opens the program on a workspace.
  init(
    _ files: [String: String] = [:], catalog: TemplateCatalog = TemplateCatalog(stores: [.builtIn]),
    columns: Int = 80, rows: Int = 24, keymap: Keymap = Keymap()
  ) throws {
    let registry = CommandRegistry(keymap: keymap)
    program = Program(registry: registry)
    folder = try TestFolder("connectors", files)
    world = World(folder: folder.path, environment: [:], catalog: catalog)
    session = Session(
      folder: "~/connectors", size: Size(columns: columns, rows: rows),
      themes: ["default", "dark", "light", "high-contrast"])
    pending = [.scan]
    runEffects()
  }

  /// The same identifiers and year in every run.
  static let seed = Seed(definitionID: "11111111-2222-4333-8444-555555555555", year: 2026)

  mutating func send(_ message: Message) { pending += program.update(&session, message) }

  /// Presses keys in the notation of keymap files.
  mutating func press(_ keys: String...) throws {
    for key in keys { send(.input(.key(try Chord.parse(key)))) }
  }

  /// Presses keys, each after the answers to the one before.
  mutating func go(_ keys: String...) throws {
    for key in keys {
      try press(key)
      runEffects()
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.input(.key(Chord(character)))) }
  }

  mutating func paste(_ text: String) { send(.input(.paste(text))) }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(columns: columns, rows: rows))))
  }

  /// Does what was asked for, and what the answers ask for, until nothing is left.
  mutating func runEffects() {
    while !pending.isEmpty { perform(pending.removeFirst()) }
  }

  /// Takes what waits out of the driver's hands, to be answered later or never.
  mutating func takePending() -> [Effect] {
    defer { pending = [] }
    return pending
  }

  /// What the world answers to an effect.
  func answer(to effect: Effect) -> Message? {
    let answer = world.answer(to: effect)
    guard case .templates(let summaries, _) = answer else { return answer }
    return .templates(summaries, Driver.seed)
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .keepDraft(let latest): draft = latest
    case .dropDraft(let id): if draft?.id == id { draft = nil }
    case .copy(let text): copied.append(text)
    case .edit(let path, _, let line): edited.append(path + (line.map { ":\($0)" } ?? ""))
    case .showTheme(let id): themesShown.append(id)
    case .keepPreferences(let latest): preferences = latest
    case .quit: hasQuit = true
    default: if let message = answer(to: effect) { send(message) }
    }
  }
}

/// What a test looks at.
extension Driver {
  var wizard: Wizard { get throws { try #require(session.wizard) } }
  var step: Wizard.Step? { session.wizard?.step }
  var notice: String { session.notice?.text ?? "" }
  var frame: Frame { program.view(session).frame }
  var screen: String { frame.plainText }

  var review: Review { get throws { try #require(session.wizard?.review) } }
  var dialog: Dialog? {
    if case .decision(let decision) = session.overlay { decision.dialog } else { nil }
  }
  var problems: [String] {
    if case .problems(let list) = session.overlay { list.findings.map(\.message) } else { [] }
  }

  /// The names of the records that a step edits.
  func names(of step: Wizard.Step) -> [String] {
    (session.wizard?.entries(of: step) ?? []).map { $0["name"]?.string ?? "" }
  }

  /// The title of the form's item that has the focus.
  var focus: String? {
    session.wizard?.editor.map { $0.form.focused?.title } ?? session.wizard?.details.focused?.title
  }
}

/// Ways through the wizard.
extension Driver {
  /// A driver in the details of a template, with the name given.
  static func atDetails(
    of template: String = "source-http", named name: String = "Pet Shop",
    catalog: TemplateCatalog = TemplateCatalog(stores: [.builtIn]), columns: Int = 80, rows: Int = 24
  ) throws -> Driver {
    var driver = try Driver(catalog: catalog, columns: columns, rows: rows)
    try driver.go("n")
    try driver.choose(template)
    driver.type(name)
    driver.runEffects()
    return driver
  }

  /// A driver that went on until it reached a step.
  static func at(
    _ step: Wizard.Step, catalog: TemplateCatalog = TemplateCatalog(stores: [.builtIn]), columns: Int = 80,
    rows: Int = 24
  ) throws -> Driver {
    var driver = try atDetails(catalog: catalog, columns: columns, rows: rows)
    while driver.step != step, try driver.wizard.step < step {
      let before = driver.step
      try driver.go("ctrl+n")
      try #require(driver.step != before, "stuck: \(driver.notice) \(driver.problems)")
    }
    return driver
  }

  /// A driver whose connector is on disk.
  static func written(
    catalog: TemplateCatalog = TemplateCatalog(stores: [.builtIn]), columns: Int = 80, rows: Int = 24
  ) throws -> Driver {
    var driver = try at(.review, catalog: catalog, columns: columns, rows: rows)
    try driver.go("w", "enter")
    try #require(driver.step == .done, "not written: \(driver.notice)")
    return driver
  }

  /// Chooses a template in the list.
  mutating func choose(_ id: String) throws {
    let place = try #require(try wizard.templates.firstIndex { $0.id == id })
    try press("home")
    for _ in 0..<place { try press("down") }
    try go("enter")
  }

  /// Moves the focus of the form to an item by its title.
  mutating func focus(on title: String) throws {
    for _ in 0..<60 where focus != title { try press("tab") }
    for _ in 0..<60 where focus != title { try press("shift+tab") }
    try #require(focus == title)
  }

  /// Replaces the text of the form's item with this title.
  mutating func fill(_ title: String, with text: String) throws {
    try focus(on: title)
    try press("ctrl+e", "ctrl+u")
    type(text)
    runEffects()
  }

  /// Turns the choice with this title until it says what is wanted.
  mutating func turn(_ title: String, to value: String) throws {
    try focus(on: title)
    for _ in 0..<20 {
      let item = session.wizard?.editor?.form.focused ?? session.wizard?.details.focused
      let values = try session.wizard?.editor?.record.present ?? wizard.values
      if item.flatMap({ values.member(at: $0.id)?.string }) == value { return }
      try go("right")
    }
    Issue.record("'\(title)' never became '\(value)'")
  }
}
