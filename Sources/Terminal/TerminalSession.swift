internal import CTerminal
package import Canvas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal while a full-screen program has it.
///
/// Belongs to the main thread, as curses does; only `waker` may go elsewhere. Every way out gives the terminal
/// back: `close`, `exit`, a signal told by `events`, a crash.
package final class TerminalSession {
  package let capabilities: Capabilities
  /// Wakes `events` from any thread.
  package let waker: TerminalWaker
  package private(set) var size: Size
  private let choice: TerminalChoice
  private let signals: WakePipe
  private var decoder = InputDecoder()
  private var escapeSince: ContinuousClock.Instant?
  private var painter: RowPainter
  private var modes: TerminalModes = []
  private var isOpen = true

  /// Takes the terminal of standard input and output.
  ///
  /// `usesColour` and `usesUTF8` can only say no to what the terminal can do.
  package static func open(
    theme: Theme, usesColour: Bool = true, usesUTF8: Bool = true
  ) throws(TerminalRefusal) -> TerminalSession {
    let choice = TerminalChoice(environment: currentEnvironment())
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(stream: "standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "standard output") }
    let entry = try usableEntry(of: choice)
    let isUTF8 = usesUTF8 && adoptLocale(choice)
    guard let signals = WakePipe(), let wake = WakePipe() else { throw .failed(entry) }
    // Before curses starts, since it takes only the signals that nobody has.
    ct_watch_signals(signals.writeEnd)
    guard ct_open(entry) else {
      ct_unwatch_signals()
      throw .failed(entry)
    }
    let depth = TerminalChoice.depth(colours: Int(ct_colours()))
    let capabilities = Capabilities(
      colours: usesColour && choice.wantsColour ? depth : .none, utf8: isUTF8)
    return TerminalSession(choice, capabilities, signals, TerminalWaker(pipe: wake), theme)
  }

  private init(
    _ choice: TerminalChoice, _ capabilities: Capabilities, _ signals: WakePipe, _ waker: TerminalWaker,
    _ theme: Theme
  ) {
    self.choice = choice
    self.capabilities = capabilities
    self.signals = signals
    self.waker = waker
    size = TerminalSession.adoptSize()
    painter = RowPainter(theme, depth: capabilities.colours)
  }

  deinit { close() }

  /// Changes the looks; the next `present` paints everything.
  package func setTheme(_ theme: Theme) {
    painter = RowPainter(theme, depth: capabilities.colours)
  }

  /// Shows a screen by sending the rows that changed since the last one.
  ///
  /// A frame of another size than the terminal's is cut or filled up with blanks.
  package func present(_ screen: Screen) {
    precondition(isOpen, "the terminal was closed")
    if modes != screen.modes { send(ModeSequences.change(from: modes, to: screen.modes)) }
    modes = screen.modes
    painter.present(capabilities.utf8 ? screen.frame : screen.frame.inASCII, size: size)
  }

  /// Waits until something happens, at most so long, and returns all of it; empty when the time is over.
  package func events(waitingUpTo limit: Duration? = nil) -> [TerminalEvent] {
    precondition(isOpen, "the terminal was closed")
    let ready = wait(limit)
    var events: [TerminalEvent] = []
    if ready.signals { events += handleSignals() }
    if ready.input { events += readInput() }
    if ready.wake, !waker.pipe.drain().isEmpty { events.append(.woken) }
    if let since = escapeSince, !ready.input, since.duration(to: .now) >= escapeDelay {
      escapeSince = nil
      events += decoder.flush().map { .input($0) }
    }
    return events
  }

  /// Puts a text on the clipboard of the terminal; false when it is longer than terminals take.
  ///
  /// Works over SSH. Whether the terminal obeys is not told by any of them.
  package func copy(_ text: String) -> Bool {
    guard
      let bytes = ClipboardSequence.bytes(copying: text, environment: TerminalSession.currentEnvironment())
    else {
      return false
    }
    send(bytes)
    return true
  }

  /// Gives the terminal back for good; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    send(ModeSequences.change(from: modes, to: []))
    ct_close()
    ct_unwatch_signals()
  }

  /// Ends the process as the signal would have, after `close`: the exit status tells it.
  package static func end(by signal: Int32) -> Never {
    ct_end_by(signal)
  }
}

// MARK: - Waiting

extension TerminalSession {
  private var escapeDelay: Duration { .milliseconds(choice.escapeDelay) }

  private func wait(_ limit: Duration?) -> (signals: Bool, input: Bool, wake: Bool) {
    var polled = [signals.readEnd, STDIN_FILENO, waker.pipe.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // An interrupted poll comes back empty; the byte of its signal ends the next one at once.
    guard poll(&polled, nfds_t(polled.count), timeout(limit)) > 0 else { return (false, false, false) }
    return (polled[0].revents != 0, polled[1].revents != 0, polled[2].revents != 0)
  }

  /// In milliseconds, rounded up; -1 waits without end.
  private func timeout(_ limit: Duration?) -> Int32 {
    var shortest = limit
    if let since = escapeSince {
      let rest = max(.zero, escapeDelay - since.duration(to: .now))
      shortest = min(shortest ?? rest, rest)
    }
    guard let shortest else { return -1 }
    let milliseconds = (shortest / .milliseconds(1)).rounded(.up)
    return Int32(max(0, min(milliseconds, 86_400_000)))
  }

  private func readInput() -> [TerminalEvent] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else {
      return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.ended(signal: SIGHUP)]
    }
    let events = decoder.decode(buffer[..<count])
    escapeSince = decoder.isWaiting ? .now : nil
    return events.map { .input($0) }
  }
}

// MARK: - Giving the terminal away and taking it again

extension TerminalSession {
  /// Lets something else use the terminal, as an editor does, and takes it again.
  ///
  /// Ctrl-C typed meanwhile is the other program's. The next `events` begins with the size, and the next
  /// `present` paints everything.
  package func suspend<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leave()
    ct_let_stop(true)
    defer {
      ct_let_stop(false)
      takeBack()
      let kept = signals.drain().filter { [SIGTERM, SIGHUP].contains(Int32($0)) }
      signals.put(kept + [UInt8(SIGWINCH)])
    }
    return try body()
  }

  /// Stops the program and its group, as Ctrl-Z does in a shell, and returns when it goes on.
  ///
  /// The next `events` begins with `resumed` and the size.
  package func stop() {
    stop(group: true)
  }

  private func stop(group: Bool) {
    leave()
    ct_stop(group)
    takeBack()
  }

  private func leave() {
    send(ModeSequences.change(from: modes, to: []))
    modes = []
    ct_leave()
  }

  private func takeBack() {
    ct_return()
    decoder = InputDecoder()
    escapeSince = nil
    adoptSize()
  }

  private func handleSignals() -> [TerminalEvent] {
    var numbers = Set(signals.drain())
    if numbers.contains(UInt8(SIGTSTP)) {
      stop(group: false)
      numbers.formUnion(signals.drain())
    }
    var events: [TerminalEvent] = []
    if numbers.contains(UInt8(SIGCONT)) {
      // Also after a stop that was not ours: the shell has set its own modes and written on the screen.
      takeBack()
      events = [.resumed, .input(.resize(size))]
    } else if numbers.contains(UInt8(SIGWINCH)) {
      adoptSize()
      events = [.input(.resize(size))]
    }
    let ending = [SIGTERM, SIGHUP, SIGINT].filter { numbers.contains(UInt8($0)) }
    return events + ending.map { .ended(signal: $0) }
  }

  private func adoptSize() {
    size = TerminalSession.adoptSize()
    painter.forget()
  }

  private static func adoptSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_adopt_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes.withUnsafeBytes { buffer in
      ct_send(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }
}

// MARK: - Opening

extension TerminalSession {
  private static func usableEntry(of choice: TerminalChoice) throws(TerminalRefusal) -> String {
    guard let term = choice.term else { throw .noType }
    for entry in choice.entries where ct_probe(entry) == CT_TERM_USABLE { return entry }
    throw ct_probe(term) == CT_TERM_FIXED ? .noCursorMovement(term) : .unknownType(term)
  }

  /// Whether text goes out as UTF-8 after this.
  private static func adoptLocale(_ choice: TerminalChoice) -> Bool {
    switch choice.isUTF8 {
    case true?: ct_use_utf8_locale()
    case false?: false
    case nil: ct_use_environment_locale()
    }
  }

  private static func currentEnvironment() -> [String: String] {
    let names = [
      "TERM", "NO_COLOR", "COLORTERM", "ESCDELAY", "LC_ALL", "LC_CTYPE", "LANG", "TMUX", "STY",
    ]
    return names.reduce(into: [:]) { found, name in
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
  }
}
