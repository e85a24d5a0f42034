package import Scaffold
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Doctor {
  /// The doctor for this process and its terminal.
  package static func here(_ catalog: TemplateCatalog) -> Doctor {
    let environment = Surroundings.environment
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    return Doctor(
      environment: environment,
      isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      find: { find($0, in: path) }, ask: ask, isWritable: isWritable,
      templates: {
        let (summaries, findings) = catalog.summaries()
        return (summaries.count, findings)
      })
  }

  private static func find(_ program: String, in path: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    return path.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// What it prints is shown, and cut where it is longer than a version would be.
  @Sendable
  private static func ask(_ program: String, _ arguments: [String]) async -> String? {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments), output: .string(limit: 4096),
        error: .discarded)
      guard result.terminationStatus.isSuccess else { return nil }
      return result.standardOutput.split(whereSeparator: \.isNewline).first.map(String.init)
    } catch {
      return nil
    }
  }

  @Sendable
  private static func isWritable(_ folder: String) -> Bool {
    var folder = folder[...]
    while access(String(folder), F_OK) != 0, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex
    {
      folder = folder[..<slash]
    }
    return access("\(folder)/.", W_OK | X_OK) == 0
  }
}
