import Findings
import Schema

/// The texts that say what a connector is, read once.
struct ConnectorFacts {
  let folder: ConnectorFolder
  /// Without links, so that the folders around it can be named.
  let realPath: String
  private(set) var metadata: ConnectorMetadata?
  private(set) var dockerfile: Dockerfile?
  private(set) var pyproject: PyProject?
  /// What the folder is where it is no project but a package that was unpacked.
  private(set) var wheel: UnpackedWheel?
  private(set) var findings: [Finding] = []
  private var texts: [String: [UInt8]] = [:]

  init(_ folder: ConnectorFolder, realPath: String) {
    self.folder = folder
    self.realPath = realPath
    if let text = read(ConnectorMetadata.file) {
      let parsed = YAML.parse(text, file: folder.place(ConnectorMetadata.file))
      findings += parsed.findings
      metadata = parsed.value.map(ConnectorMetadata.init)
    }
    dockerfile = read("Dockerfile").map(Dockerfile.init)
    if let text = read("pyproject.toml") {
      let parsed = TOML.parse(text, file: folder.place("pyproject.toml"))
      findings += parsed.findings
      pyproject = parsed.value.map(PyProject.init)
    }
    guard texts.isEmpty, let wheel = UnpackedWheel(in: folder) else { return }
    _ = read(wheel.file)
    self.wheel = wheel
  }

  var folderName: String { String(realPath.split(separator: "/").last ?? "") }

  /// A place in a file that was read.
  func place(_ file: String, _ bytes: Range<Int>) -> Place {
    var cursor = TextCursor()
    return .file(folder.place(file), cursor.span(of: bytes, in: texts[file] ?? []))
  }

  /// A text that was read already.
  func text(_ file: String) -> [UInt8]? { texts[file] }

  func place(_ scalar: ConnectorMetadata.Scalar?) -> Place {
    .file(folder.place(ConnectorMetadata.file), scalar?.span)
  }

  private mutating func read(_ file: String) -> [UInt8]? {
    switch folder.read(file) {
    case .bytes(let bytes):
      texts[file] = bytes
      return bytes
    case .absent: return nil
    case .unreadable(let reason):
      findings.append(Self.unreadable(file, reason, in: folder))
      return nil
    }
  }

  static func unreadable(_ file: String, _ reason: String, in folder: ConnectorFolder) -> Finding {
    Finding(
      "connector.file.unreadable", .notChecked, at: .file(folder.place(file)), "\(file) \(reason)",
      remedy: "Make it a file that you may read.")
  }
}

extension ConnectorFolder {
  /// A file's path as the person would type it.
  package func place(_ file: String) -> String {
    path == "." || path.isEmpty ? file : path.hasSuffix("/") ? path + file : "\(path)/\(file)"
  }
}
