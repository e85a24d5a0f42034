package import Canvas
import Terminal

/// Opening the full-screen program.
package enum Workspaces {
  /// Runs it until the person leaves.
  ///
  /// - Throws: `TerminalRefusal`.
  package static func open(_ world: World, theme: Theme?, opening: Opening) throws {
    var workbench = try Workbench(world, theme: theme)
    workbench.run(opening: opening)
  }
}
