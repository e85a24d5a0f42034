extension ConnectorFolder {
  /// Folders that hold what was built, installed or recorded by others.
  private static let skipped: Set = [
    "node_modules", "__pycache__", "build", "dist", "target", "venv", "secrets",
  ]
  /// More files than any connector has; those behind this number are not looked at.
  private static let most = 5_000

  /// The files below the folder that somebody wrote, sorted: none that is hidden, built, installed or secret.
  package var ownFiles: [String] {
    var files: [String] = []
    var folders = [(path: "", depth: 0)]
    while let (path, depth) = folders.popLast(), files.count < Self.most {
      for entry in entries(of: path.isEmpty ? "." : path) {
        let below = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        switch entry.kind {
        case .folder where depth < 12 && !Self.isSkipped(entry.name): folders.append((below, depth + 1))
        case .file where !entry.name.hasPrefix("."): files.append(below)
        default: break
        }
      }
    }
    return files.prefix(Self.most).sorted()
  }

  private static func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") || skipped.contains(name) || name.hasSuffix(".egg-info")
  }
}
