/// One way to run a connector.
package enum EntryPoint: Equatable, Sendable {
  /// A process on this machine.
  case program(LocalProgram)
  /// A container of the image `name:tag`.
  case image(String)
}

/// A program that speaks the protocol, started in the connector's folder.
package struct LocalProgram: Equatable, Sendable {
  package let way: Way
  /// Below the connector's folder, such as `.venv/bin/source-pet-shop`, or above it with `../`.
  package let executable: String
  /// In front of the command.
  package let leading: [String]
  /// Behind the command's own options.
  package let trailing: [String]
  /// What is to be done before it can run; nil when everything it names is on disk.
  package let missing: String?

  package enum Way: String, Sendable {
    /// `source-declarative-manifest` with the connector's manifest.
    case manifest
    /// The console script that the Python package installs.
    case consoleScript
    /// `main.py` with the interpreter of the virtual environment.
    case script
    /// What `gradle installDist` makes, and the other ways to build a generated Java connector.
    case distribution
    /// A file that can be run as it is.
    case executable
  }

  package var isReady: Bool { missing == nil }

  /// What the program needs in its environment.
  ///
  /// The shared manifest runner takes `components.py` from nobody who has not said that its code may run. Whoever
  /// runs a connector here has agreed to that.
  package var variables: [String: String] {
    trailing.contains("--components-path") ? ["AIRBYTE_ENABLE_UNSAFE_CODE": "true"] : [:]
  }

  /// Whether `spec` answers for the program alone and not for the connector: the shared manifest runner
  /// knows no manifest when it is asked for its specification, so the manifest itself has to be read.
  package var hasGenericSpec: Bool { way == .manifest }

  /// The arguments for one command, without the executable.
  package func arguments(_ command: ConnectorCommand, _ files: CommandFiles = CommandFiles()) -> [String] {
    leading + [command.rawValue] + files.options(for: command) + (command == .spec ? [] : trailing)
  }
}
