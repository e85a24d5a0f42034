import Changes
import Connectors

/// The files that a check's outcome depends on.
package enum CheckInputs: Equatable, Sendable {
  /// Paths below the connector, or below the repository around it.
  case files([String])
  /// Everything below the connector that can change how it runs.
  case tree

  /// What a file was like: a hash of its bytes, or a word for why there is none.
  typealias Print = String

  /// The prints of the files by path, for comparing with those of another moment.
  func prints(of connector: Connector) -> [String: Print] {
    let paths =
      switch self {
      case .files(let files): files
      case .tree: connector.folder.sources
      }
    return Dictionary(
      paths.map { ($0, Self.print(of: connector.readBeside($0))) }, uniquingKeysWith: { first, _ in first })
  }

  private static func print(of contents: ConnectorFolder.Contents) -> Print {
    switch contents {
    case .bytes(let bytes): ContentHash(of: bytes).hex
    case .absent: "absent"
    case .unreadable: "unreadable"
    }
  }
}

extension ConnectorFolder {
  /// Folders that hold what was built, installed, recorded or is secret; hidden ones are left out as well.
  private static let skipped: Set = [
    "node_modules", "__pycache__", "build", "dist", "target", "venv", "secrets", "docs",
  ]

  /// More files than any connector has; those behind this number are not looked at.
  static let mostSources = 20_000

  /// The files that can change how the connector runs, sorted; prose and pictures cannot.
  var sources: [String] {
    var sources: [String] = []
    var folders = [(path: "", depth: 0)]
    while let (path, depth) = folders.popLast(), sources.count < Self.mostSources {
      for entry in entries(of: path.isEmpty ? "." : path) {
        let below = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        switch entry.kind {
        case .folder where depth < 16 && !Self.isSkipped(entry.name): folders.append((below, depth + 1))
        case .file where !entry.name.hasSuffix(".md") && !entry.name.hasSuffix(".svg"): sources.append(below)
        default: break
        }
      }
    }
    return sources.prefix(Self.mostSources).sorted()
  }

  private static func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") || skipped.contains(name) || name.hasSuffix(".egg-info")
  }
}
