package import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connector that can be started on this machine.
package struct ConnectorProcess: Sendable {
  /// Absolute.
  package let folder: String
  private let program: LocalProgram
  /// Absolute.
  private let executable: String

  /// Chooses the first entry point that is installed.
  ///
  /// - Parameters:
  ///   - connector: What is to run.
  ///   - activated: The virtual environment that is active in the shell, asked when the connector has none.
  /// - Throws: ``RunRefusal`` that says what to install.
  package init(
    _ connector: Connector, activated: String? = Surroundings.environment["VIRTUAL_ENV"]
  ) throws(RunRefusal) {
    guard let real = realpath(connector.path, nil) else { throw .process(.folder(connector.path)) }
    defer { free(real) }
    folder = String(cString: real)
    if let ready = connector.programs.first(where: \.isReady) {
      (program, executable) = (ready, "\(folder)/\(ready.executable)")
    } else if let (found, path) = Self.program(of: connector, in: activated) {
      (program, executable) = (found, path)
    } else {
      throw Self.refusal(of: connector)
    }
  }

  /// A program that an environment has under the name it would have in the connector's own.
  ///
  /// Its interpreter alone does not tell that the connector is installed there.
  private static func program(of connector: Connector, in activated: String?) -> (LocalProgram, String)? {
    guard let activated, activated.hasPrefix("/") else { return nil }
    return connector.programs.lazy.filter { $0.isPython && $0.way != .script }.map { program in
      (program, "\(activated)/bin/\(program.executable.split(separator: "/").last ?? "")")
    }.first { access($0.1, X_OK) == 0 }
  }

  private static func refusal(of connector: Connector) -> RunRefusal {
    if let missing = connector.programs.compactMap(\.missing).first { return .notInstalled(missing) }
    let images = connector.entryPoints.compactMap { if case .image(let name) = $0 { name } else { nil } }
    return images.last.map(RunRefusal.onlyImage) ?? .noEntryPoint(connector.name)
  }

  /// Whether `spec` speaks for the connector and not for the program that runs it.
  package var hasOwnSpec: Bool { !program.hasGenericSpec }

  /// The interpreter of the virtual environment that the connector is installed in.
  package var python: String? {
    guard program.isPython, let end = executable.lastIndex(of: "/") else { return nil }
    return "\(executable[..<end])/python"
  }

  /// The command line of the unit tests: pytest, or the script that runs those of a Java connector or of any other.
  package var unitTests: [String]? {
    if let python { return [python, "-m", "pytest", "-q"] }
    let script = program.way == .distribution ? "build.sh" : "tests/run.sh"
    return ConnectorFolder(folder).kind(of: script) == .file ? ["/bin/sh", "\(folder)/\(script)"] : nil
  }

  /// The command line of a command.
  package func command(_ command: ConnectorCommand, _ files: CommandFiles = CommandFiles()) -> [String] {
    let variables = program.variables.map { "\($0.key)=\($0.value)" }.sorted()
    return (variables.isEmpty ? [] : ["/usr/bin/env"] + variables)
      + [executable] + program.arguments(command, files)
  }

  /// A command line with the recorded API or tap of a generated source running for as long as it does.
  ///
  /// - Returns: The same command line for a connector without such recordings.
  package func besideFake(_ command: [String], port: Int) -> [String] {
    guard let fake, let python else { return command }
    // A program has no address.
    let address = fake == "fake_api" ? ["--port", String(port)] : []
    return [python, "-m", fake] + address + command
  }

  package var hasFake: Bool { fake != nil }

  /// The package that stands in for what the connector reads.
  private var fake: String? {
    ["fake_api", "fake_tap"].first { ConnectorFolder(folder).kind(of: "\($0)/__main__.py") == .file }
  }
}

extension Connector {
  fileprivate var programs: [LocalProgram] {
    entryPoints.compactMap { if case .program(let program) = $0 { program } else { nil } }
  }
}

extension LocalProgram {
  /// Whether a virtual environment holds it.
  fileprivate var isPython: Bool {
    switch way {
    case .manifest, .consoleScript, .script: true
    case .distribution, .executable: false
    }
  }
}
