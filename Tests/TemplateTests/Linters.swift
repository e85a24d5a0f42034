import Changes
import Scaffold

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The linters that generated connectors carry the settings of, run as their README says.
enum Linters {
  /// What they find below a folder that holds connectors of one language; empty when that is nothing.
  ///
  /// Java's linter is its compiler, which every build runs.
  static func findings(in folder: URL, language: String) async throws -> String {
    switch language {
    case "python", "manifest-only":
      let ruff = Python.program("ruff")
      return try await failures(
        "'\(ruff)' check --no-cache -q .; '\(ruff)' format --check --no-cache -q .", folder)
    case "other":
      let scripts = "shellcheck main.sh commands/* lib/*.sh tests/*.sh"
      return try await failures(
        "find . -name main.sh | while read -r main; do (cd \"$(dirname \"$main\")\" && \(scripts)); done",
        folder)
    default: return ""
    }
  }

  private static func failures(_ line: String, _ folder: URL) async throws -> String {
    try await Python.run("sh", ["-c", line], in: folder.path).output
  }
}
