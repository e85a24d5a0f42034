/// What tells a connector's folder from any other.
package enum ConnectorMarks {
  /// Files that make a folder named `source-…` or `destination-…` a connector's.
  private static let files = [
    "metadata.yaml", "manifest.yaml", "pyproject.toml", "setup.py", "build.gradle", "build.gradle.kts",
    "pom.xml", "Dockerfile", "main.py", "package.json", "go.mod", "Cargo.toml",
  ]

  /// Whether a folder holds a connector.
  ///
  /// A folder with another name is one when Hangar made it, when its metadata speaks of a connector, or when it is an
  /// unpacked package of one.
  ///
  /// - Parameters:
  ///   - folder: The folder to look at.
  ///   - name: Its name, which the path `.` does not tell.
  /// - Returns: Whether it does.
  package static func areIn(_ folder: ConnectorFolder, name: String) -> Bool {
    if ConnectorKind(folderName: name) != nil, files.contains(where: { folder.kind(of: $0) == .file }) {
      return true
    }
    if folder.kind(of: ".hangar/lock.json") == .file || UnpackedWheel(in: folder) != nil { return true }
    guard case .bytes(let metadata) = folder.read(ConnectorMetadata.file) else { return false }
    return metadata[...].range(of: "connectorType") != nil
  }
}
