import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The built program and others, run as a shell would run them.
enum Shell {
  /// What a program did.
  struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Where the package's programs are built: beside the test bundle that runs.
  static let products: String = {
    let arguments = ProcessInfo.processInfo.arguments
    var url = URL(fileURLWithPath: arguments.first { $0.contains(".xctest") } ?? arguments[0])
    while url.path.contains(".xctest") { url.deleteLastPathComponent() }
    return url.path
  }()

  /// Whether there is a Python that can read every language of the generated files.
  static var pythonReadsAll: Bool {
    get async { (try? await run("python3", ["-c", "import tomllib, yaml"], in: "/").code) == 0 }
  }

  /// Runs `hangar` with no terminal, in a folder, with an environment that is the same everywhere.
  static func hangar(
    _ arguments: String..., in folder: String, with variables: [String: String] = [:]
  ) async throws -> Result {
    try await run("\(products)/hangar", arguments, in: folder, with: variables)
  }

  /// Runs a program; its path, or its name to look for.
  static func run(
    _ program: String, _ arguments: [String], in folder: String, with variables: [String: String] = [:],
    input: String = ""
  ) async throws -> Result {
    let inherited = ProcessInfo.processInfo.environment
    let fixed = [
      "PATH": inherited["PATH"] ?? "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
      // Beside the programs, so that nothing of it is left in the folders that are compared.
      "XDG_STATE_HOME": "\(products)/state-of-tests",
    ]
    let environment = fixed.merging(variables) { $1 }
    let result = try await Subprocess.run(
      program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
      workingDirectory: FilePath(folder), input: .string(input), output: .string(limit: 8 << 20),
      error: .string(limit: 1 << 20))
    let code: Int32
    switch result.terminationStatus {
    case .exited(let status): code = Int32(status)
    case .signaled(let signal): code = 128 + Int32(signal)
    }
    return Result(code: code, output: result.standardOutput, errors: result.standardError)
  }
}
