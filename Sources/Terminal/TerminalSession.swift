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
  package internal(set) var size: Size
  let choice: TerminalChoice
  let signals: WakePipe
  var decoder = InputDecoder()
  var escapeSince: ContinuousClock.Instant?
  var painter: RowPainter
  var modes: TerminalModes = []
  var isOpen = true

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

  func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes.withUnsafeBytes { buffer in
      ct_send(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }
}
