package import Canvas
package import Screens
package import Terminal

/// The full-screen program at work: reads events, updates the session, paints, runs effects.
///
/// The loop is synchronous and blocks in `poll`; everything that takes time runs elsewhere and leaves its
/// answer in the mailbox.
package struct Workbench {
  private let terminal: TerminalSession
  private let program: Program
  private let mailbox: Mailbox
  private let world: World
  private var session: Session
  private var drafts: DraftKeeper
  private let personal: PersonalFiles
  private let keymapProblem: String?
  private var isOver = false

  /// When the work under way began; nil while there is none.
  private var workSince: ContinuousClock.Instant?

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - world: The folder, the templates and the person's own files.
  ///   - theme: How it looks; nil for what the person chose last.
  /// - Throws: ``TerminalRefusal`` where there is no full screen; the plain prompts still work then.
  package init(_ world: World, theme: Theme?) throws(TerminalRefusal) {
    self.world = world
    personal = PersonalFiles(world.environment)
    let preferences = personal.preferences
    let chosen = theme ?? personal.theme(preferences.theme)?.theme ?? Theme.builtIn("default") ?? .monochrome
    let (keymap, problem) = personal.keymap()
    keymapProblem = problem
    terminal = try TerminalSession.open(theme: chosen)
    program = Program(registry: CommandRegistry(keymap: keymap))
    mailbox = Mailbox(waker: terminal.waker)
    session = Session(
      folder: world.shownFolder, size: terminal.size, preferences: preferences, themes: personal.themes)
    session.site = world.site
    drafts = DraftKeeper(world.drafts)
  }

  /// Runs until the person leaves or a signal ends it.
  ///
  /// - Parameter opening: What is on the screen first.
  package mutating func run(opening: Opening = .home) {
    start(opening)
    while !isOver {
      terminal.present(program.view(session, terminal.capabilities))
      let events = terminal.events(waitingUpTo: wait)
      for event in events { take(event) }
      tellWaiting()
      drafts.saveWhenDue()
    }
    drafts.saveNow()
    world.verification.stop()
    terminal.close()
  }

  private mutating func start(_ opening: Opening) {
    perform(session.scan())
    if let news = world.news { send(.news(news)) }
    switch opening {
    case .home: send(.drafts(drafts.load()))
    case .wizard(let draft): perform(session.begin(draft, drafts: drafts.load()))
    }
    if let keymapProblem { send(.warning(keymapProblem)) }
  }

  /// How long the loop may sleep: for ever while nothing is typed and nothing is under way.
  private var wait: Duration? {
    guard session.work != nil else { return drafts.wait }
    let tick = Duration.milliseconds(session.waited < 1000 ? 100 : 500)
    return drafts.wait.map { min($0, tick) } ?? tick
  }

  /// Tells the session how long the work under way takes; where there is none, nothing.
  private mutating func tellWaiting() {
    guard session.work != nil else { return workSince = nil }
    let since = workSince ?? .now
    workSince = since
    send(.waited(Int(since.duration(to: .now) / .milliseconds(1))))
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .input(.key(Chord("z", .control))): terminal.stop()
    case .input(let input): send(.input(input))
    case .woken: for message in mailbox.takeAll() { send(message) }
    case .resumed: perform(session.scan())
    case .ended(let signal): end(by: signal)
    }
  }

  private mutating func send(_ message: Message) { perform(program.update(&session, message)) }

  private mutating func end(by signal: Int32) -> Never {
    drafts.saveNow()
    world.verification.stop()
    terminal.close()
    TerminalSession.end(by: signal)
  }

  /// What needs the terminal or the loop is done here, everything else elsewhere.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isOver = true
      case .copy(let text): copy(text)
      case .keepDraft(let draft): drafts.keep(draft)
      case .dropDraft(let id): drafts.drop(id)
      case .edit(let path, let anchor, let line): edit(path, anchor, line)
      case .showTheme(let id): show(theme: id)
      case .keepPreferences(let preferences): personal.preferences = preferences
      default: world.start(effect, answering: mailbox)
      }
    }
  }

  private mutating func show(theme id: String) {
    guard let (theme, problem) = personal.theme(id) else {
      return send(.warning("There is no theme '\(id)'."))
    }
    terminal.setTheme(theme)
    if let problem { send(.warning(problem)) }
  }

  private mutating func copy(_ text: String) {
    let lines = text.split(separator: "\n").count
    let size = lines > 1 ? "\(lines) lines" : "\(text.count) characters"
    send(
      terminal.copy(text)
        ? .news("Copied \(size) to the terminal's clipboard.")
        : .refused("That is too long for the clipboard.", ticket: nil))
  }

  private mutating func edit(_ path: String, _ anchor: String?, _ line: Int?) {
    let editor = Editor(environment: world.environment)
    let outcome = terminal.suspend { editor.open(path, anchor: anchor, line: line) }
    if let problem = outcome { send(.refused(problem, ticket: nil)) }
    if let connector = session.connector { perform([.open(connector: connector.path)]) }
    perform(session.scan())
  }
}

/// What the workbench opens on.
package enum Opening: Sendable {
  case home
  case wizard(Draft)
}
