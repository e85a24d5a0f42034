import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs Python, and keeps the packages that connectors need in one environment below the build folder.
enum Python {
  static let system = "python3"
  private static let environment = "\(Templates.root)/.build/connector-packages"

  /// A program of the environment with the connectors' packages.
  static func program(_ name: String) -> String { "\(environment)/bin/\(name)" }

  struct Result: Sendable {
    var succeeded: Bool
    var output: String
  }

  /// Runs a program and returns what it wrote, errors behind the rest.
  static func run(
    _ program: String, _ arguments: [String], in folder: String,
    variables: [String: String] = [:]
  ) async throws -> Result {
    let result = try await Subprocess.run(
      program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(arguments),
      environment: .inherit.updating(["PATH": "\(environment)/bin:/usr/local/bin:/usr/bin:/bin"])
        .updating(
          Dictionary(
            uniqueKeysWithValues: variables.map {
              (Environment.Key(stringLiteral: $0.key), Optional($0.value))
            })),
      workingDirectory: FilePath(folder), output: .string(limit: 16 << 20),
      error: .string(limit: 16 << 20))
    return Result(
      succeeded: result.terminationStatus.isSuccess,
      output: result.standardOutput + result.standardError)
  }

  /// Whether there is a Python that can read TOML.
  static var readsTOML: Bool {
    get async { (try? await run(system, ["-c", "import tomllib"], in: "/").succeeded) ?? false }
  }

  /// Whether the connectors' packages are installed; installs them the first time.
  static var hasPackages: Bool {
    get async { await packages.value }
  }

  private static let packages = Task {
    let imports = ["-c", "import airbyte_cdk, pytest"]
    if (try? await run(program("python"), imports, in: "/").succeeded) == true { return true }
    let made = try? await run(system, ["-m", "venv", "--clear", environment], in: "/")
    guard made?.succeeded == true else { return false }
    let wanted = ["install", "--quiet", "airbyte-cdk[dev]>=7,<8", "ruff>=0.12"]
    return (try? await run(program("pip"), wanted, in: "/").succeeded) ?? false
  }
}
