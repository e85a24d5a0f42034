package import Canvas

/// What woke the loop.
package enum TerminalEvent: Hashable, Sendable {
  /// A key, a paste, the mouse, or a new size.
  case input(InputEvent)
  /// Work elsewhere has something to tell; several calls of `wake` may become one.
  case woken
  /// The program was stopped and goes on; files may have changed meanwhile.
  case resumed
  /// The program is asked to end, by SIGTERM, SIGINT, or SIGHUP when the terminal is gone.
  case ended(signal: Int32)
}
