import Connectors
import Findings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ConnectorIndex {
  /// Levels below the root at which a connector may stand: `airbyte-integrations/connectors/source-x` is 3.
  static let deepest = 3
  /// Folders that are opened at most.
  static let mostFolders = 20_000

  /// Finds the connectors of a folder, which may be a connector itself.
  ///
  /// Symlinks are not followed; hidden folders, virtual environments and installed packages are passed over,
  /// and nothing is looked for inside a connector. In a checkout of Airbyte's repository only the folder of
  /// its connectors is searched.
  ///
  /// - Parameter root: The folder, as the person named it.
  /// - Returns: What was found.
  /// - Throws: ``SearchRefusal``.
  package static func scan(_ root: String) throws(SearchRefusal) -> ConnectorIndex {
    guard let real = realpath(root, nil) else { throw .notAFolder(root) }
    defer { free(real) }
    let folder = ConnectorFolder(root)
    guard access(root, R_OK | X_OK) == 0, ConnectorFolder(String(cString: real)).isFolder else {
      throw .notAFolder(root)
    }
    let name = String(String(cString: real).split(separator: "/").last ?? "")
    if ConnectorMarks.areIn(folder, name: name) {
      return ConnectorIndex(root: root, connectors: [FoundConnector(folder, name)], findings: [])
    }
    var search = Search()
    search.run(from: folder)
    return ConnectorIndex(
      root: root, connectors: search.found.sorted { $0.path < $1.path },
      findings: search.hidden.sorted().map(Finding.hidden) + (search.isCutShort ? [.cutShort(root)] : []))
  }
}

/// Looks level by level, so that a bound cuts off what is deepest.
private struct Search {
  private(set) var found: [FoundConnector] = []
  private(set) var isCutShort = false
  /// Paths of folders with a connector's name that may not be looked into.
  private(set) var hidden: [String] = []
  private var looked = 0

  mutating func run(from root: ConnectorFolder) {
    let home = root.kind(of: ConnectorLayout.repositoryFolder) == .folder
    var level = [home ? ConnectorFolder(root.place(ConnectorLayout.repositoryFolder)) : root]
    for _ in 0..<(home ? 1 : ConnectorIndex.deepest) {
      level = level.flatMap { look(into: $0) }
    }
  }

  /// Takes the connectors of a folder and answers the other folders in it.
  private mutating func look(into folder: ConnectorFolder) -> [ConnectorFolder] {
    guard looked < ConnectorIndex.mostFolders else {
      isCutShort = true
      return []
    }
    looked += 1
    var others: [ConnectorFolder] = []
    for entry in folder.entries() where entry.kind == .folder && !Self.isPassedOver(entry.name) {
      let below = ConnectorFolder(folder.place(entry.name))
      if ConnectorMarks.areIn(below, name: entry.name) {
        found.append(FoundConnector(below, entry.name))
      } else if ConnectorKind(folderName: entry.name) != nil, below.isHidden("metadata.yaml") {
        hidden.append(below.path)
      } else if below.kind(of: "pyvenv.cfg") == nil {
        others.append(below)
      }
    }
    return others
  }

  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || ["node_modules", "venv", "__pycache__", "build", "dist"].contains(name)
  }
}

extension FoundConnector {
  fileprivate init(_ folder: ConnectorFolder, _ name: String) {
    self.init(
      path: folder.path, name: name, kind: ConnectorKind(folderName: name), stamp: ChangeStamp(of: folder))
  }
}

extension Finding {
  fileprivate static func hidden(_ path: String) -> Finding {
    Finding(
      "workspace.folder.hidden", .notChecked, at: .file(path),
      "the folder is called as a connector and may not be entered",
      remedy: "Give yourself the right to read it.")
  }

  fileprivate static func cutShort(_ root: String) -> Finding {
    Finding(
      "workspace.search.cut-short", .notChecked, at: .file(root),
      "more than \(ConnectorIndex.mostFolders) folders: the rest was not searched",
      remedy: "Open a folder nearer to the connectors.")
  }
}
