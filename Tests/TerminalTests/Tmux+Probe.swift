import TestSupport

extension Tmux {
  /// The program that the tests run inside.
  static let probe = BuiltProducts.folder + "/TerminalProbe"
}
