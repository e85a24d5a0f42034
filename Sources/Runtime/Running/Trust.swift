package import Changes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which connectors a person lets run on this machine.
///
/// It is remembered outside the connector's folder, for whatever lies in there can come with a clone.
package struct Trust: Sendable {
  private let folder: String

  package init(_ environment: [String: String]) { folder = "\(StateFolder.path(environment))/trust" }

  /// Whether the connector in a folder was made here, or was let run before.
  package func includes(_ path: String) -> Bool {
    guard let real = Self.realPath(path) else { return false }
    return PrivateFile.read(file(of: real)) == Array(real.utf8)
  }

  /// Remembers a connector; one that cannot be remembered is asked about again.
  package func add(_ path: String) {
    guard let real = Self.realPath(path) else { return }
    _ = PrivateFile.write(Array(real.utf8), to: file(of: real), isSynced: false)
  }

  private func file(of path: String) -> String {
    // Two paths with one name share a file; its contents tell whose it is.
    let name = path.utf8.reduce(into: UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "\(folder)/\(String(name, radix: 16))"
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension ChangeSet {
  /// Writes a connector; one whose folder was not there before is trusted from then on.
  ///
  /// - Throws: `WriteRefusal`; then nothing was written.
  package func writeConnector(
    _ label: String, _ environment: [String: String]
  ) throws(WriteRefusal)
    -> WriteReceipt
  {
    let fresh = connectorFolders.filter { access($0, F_OK) != 0 }
    let receipt = try write(label)
    for folder in fresh { Trust(environment).add(folder) }
    return receipt
  }

  /// The folders that get a lock: a connector's own, also where the whole repository is written to.
  private var connectorFolders: [String] {
    let lock = "/.hangar/lock.json"
    return changes.map { "\(root)/\($0.path)" }.filter { $0.hasSuffix(lock) }.map {
      String($0.dropLast(lock.count))
    }
  }
}
