/// Why a connector was not run.
package enum RunRefusal: Error, Equatable, CustomStringConvertible {
  /// Nothing on disk tells how to start it.
  case noEntryPoint(String)
  /// The sentence says how to install it.
  case notInstalled(String)
  case onlyImage(String)
  case noPython
  /// A file below the connector's folder, with what it has to hold.
  case noFile(String, holding: String)
  /// The shared runner of manifests answers `spec` for itself.
  case genericSpec
  case noPort
  case scratch(String)
  case process(ProcessRefusal)

  package var description: String {
    switch self {
    case .noEntryPoint(let name):
      "Nothing in '\(name)' tells how to start it. Add a main.py, or an entry point to its Dockerfile."
    case .notInstalled(let remedy): "It is not installed. \(remedy)"
    case .onlyImage(let image): "Only its image can be run. Build '\(image)' and run it there."
    case .noPython: "Its tests are not Python's. Run them by hand and tick the item."
    case .noFile(let path, let content): "There is no \(path). Write \(content) into it."
    case .genericSpec: "The shared runner does not know the manifest's specification. Read manifest.yaml."
    case .noPort: "No port of this machine is free for the fake API. Try again."
    case .scratch(let reason):
      "No temporary folder could be made: \(reason). Set TMPDIR to a folder of yours."
    case .process(let refusal): refusal.description
    }
  }
}
