/// What a view wants shown: the cells, the cursor in them, and how the terminal should behave meanwhile.
package struct Screen: Equatable, Sendable {
  package var frame: Frame
  package var modes: TerminalModes

  package init(_ frame: Frame, modes: TerminalModes = [.bracketedPaste]) {
    self.frame = frame
    self.modes = modes
  }

  /// Hidden when nil; painting a focused field shows it.
  package var cursor: Point? { frame.cursor }
}

/// What a terminal reports beside keys; declared by the view, switched on and off by the terminal.
package struct TerminalModes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Clicks, drags and the wheel; the terminal's own text selection is off meanwhile.
  package static let mouse = TerminalModes(rawValue: 1)
  /// A paste arrives as one event instead of keys.
  package static let bracketedPaste = TerminalModes(rawValue: 2)
}
