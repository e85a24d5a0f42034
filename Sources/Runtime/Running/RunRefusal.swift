package import Connectors

/// Why a connector was not run.
package enum RunRefusal: Error, Equatable, CustomStringConvertible {
  /// Nothing on disk tells how to start it.
  case noEntryPoint(String)
  /// The sentence says how to install it.
  case notInstalled(String)
  case onlyImage(String)
  case noUnitTests
  /// A file below the connector's folder, with what it has to hold.
  case noFile(String, holding: String)
  /// The shared runner of manifests answers `spec` for itself.
  case genericSpec
  case noPort
  case scratch(String)
  /// A file that was named.
  case unreadable(String, reason: String)
  /// With the place and what is wrong there.
  case notJSON(String)
  /// Sources read, destinations write.
  case notOfKind(ConnectorCommand, ConnectorKind)
  /// Neither engine is on the PATH, or not the one that was asked for.
  case noEngine(String?)
  case noImage(String)
  case fakeOutsideImage
  case process(ProcessRefusal)

  package var description: String {
    switch self {
    case .noEntryPoint(let name):
      "Nothing in '\(name)' tells how to start it. Add a main.py, or an entry point to its Dockerfile."
    case .notInstalled(let remedy): "The connector is not installed. \(remedy)"
    case .onlyImage(let image): "Only its image can be run. Build '\(image)' and run it there."
    case .noUnitTests: "Nothing tells how its tests are run. Run them by hand and tick the item."
    case .noFile(let path, let content): "There is no \(path). Write \(content) into it."
    case .genericSpec: "The shared runner does not know the manifest's specification. Read manifest.yaml."
    case .noPort: "No port of this machine is free for the fake API. Try again."
    case .scratch(let reason):
      "No temporary folder could be made: \(reason). Set TMPDIR to a folder of yours."
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason). Name a file that exists."
    case .notJSON(let what): "\(what). Mend the file."
    case .notOfKind(let command, let kind):
      "A \(kind.rawValue) does not answer '\(command.rawValue)'. Ask for one of: \(Self.commands(of: kind))."
    case .noEngine(nil): "Neither podman nor docker is on the PATH. Install one, or leave --image out."
    case .noEngine(let name?): "HANGAR_CONTAINER_ENGINE names '\(name)', which cannot be run. Set it anew."
    case .noImage(let text): "'\(text)' is no image. Name one such as 'registry.example/source-pets:0.1.0'."
    case .fakeOutsideImage:
      "The configuration leads to the recorded API, which is not in the image. Give another with --config."
    case .process(let refusal): refusal.description
    }
  }

  private static func commands(of kind: ConnectorKind) -> String {
    ConnectorCommand.all(for: kind).map(\.rawValue).joined(separator: ", ")
  }
}
