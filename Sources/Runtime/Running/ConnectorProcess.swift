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

  /// Chooses the first entry point that is installed.
  package init(_ connector: Connector) throws(RunRefusal) {
    guard let real = realpath(connector.path, nil) else { throw .process(.folder(connector.path)) }
    defer { free(real) }
    folder = String(cString: real)
    program = try Self.program(of: connector)
  }

  private static func program(of connector: Connector) throws(RunRefusal) -> LocalProgram {
    var missing: String?
    var image: String?
    for entryPoint in connector.entryPoints {
      switch entryPoint {
      case .program(let program):
        guard let remedy = program.missing else { return program }
        missing = missing ?? remedy
      case .image(let name): image = name
      }
    }
    if let missing { throw .notInstalled(missing) }
    if let image { throw .onlyImage(image) }
    throw .noEntryPoint(connector.name)
  }

  /// Whether `spec` speaks for the connector and not for the program that runs it.
  package var hasOwnSpec: Bool { !program.hasGenericSpec }

  /// The interpreter of the virtual environment that the connector is installed in.
  package var python: String? {
    switch program.way {
    case .manifest, .consoleScript, .script:
      "\(folder)/\(program.executable.split(separator: "/").dropLast().joined(separator: "/"))/python"
    case .distribution, .executable: nil
    }
  }

  /// The command line of the unit tests: pytest, or the script that builds a Java connector and tests it.
  package var unitTests: [String]? {
    if let python { return [python, "-m", "pytest", "-q"] }
    let hasScript = ConnectorFolder(folder).kind(of: "build.sh") == .file
    return program.way == .distribution && hasScript ? ["/bin/sh", "\(folder)/build.sh"] : nil
  }

  /// The command line of a command.
  package func command(_ command: ConnectorCommand, _ files: CommandFiles = CommandFiles()) -> [String] {
    let variables = program.variables.map { "\($0.key)=\($0.value)" }.sorted()
    return (variables.isEmpty ? [] : ["/usr/bin/env"] + variables)
      + ["\(folder)/\(program.executable)"] + program.arguments(command, files)
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
