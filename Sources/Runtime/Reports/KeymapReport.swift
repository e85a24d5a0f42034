import Canvas
import Screens

/// Every command of the full screen with the keys it has now, in the form of a keymap file.
package struct KeymapReport {
  private let registry: CommandRegistry
  private let problem: String?

  package init(_ environment: [String: String]) {
    let (keymap, problem) = PersonalFiles(environment).keymap()
    registry = CommandRegistry(keymap: keymap)
    self.problem = problem
  }

  /// For each area its heading, and for each command what it does and a line that binds it.
  package var lines: [String] {
    (problem.map { ["# \($0)"] } ?? [])
      + Area.allCases.flatMap { area in
        let commands = registry.commands(in: [area])
        return commands.isEmpty ? [] : ["# \(area.title)"] + commands.map(line)
      }
  }

  private func line(_ command: Command) -> String {
    let keys = registry.keys(of: command).map(\.description).joined(separator: ", ")
    return "\(command.id): \(keys)  # \(command.help)"
  }
}
