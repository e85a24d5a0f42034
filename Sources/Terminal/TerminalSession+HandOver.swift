internal import CTerminal
internal import Canvas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  func stop(group: Bool) {
    leave()
    ct_stop(group)
    takeBack()
  }

  private func leave() {
    send(ModeSequences.change(from: modes, to: []))
    ct_leave()
  }

  func takeBack() {
    ct_return()
    // Whoever had the terminal may have switched them off; the next screen asks for them again.
    modes = []
    decoder = InputDecoder()
    escapeSince = nil
    adoptSize()
  }

  func adoptSize() {
    size = TerminalSession.adoptSize()
    painter.forget()
  }

  static func adoptSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_adopt_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
