import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells whether any of the files that a connector's summary is made of was touched, without reading one.
///
/// Two stamps of a folder are equal when times, sizes and inodes of those files are.
package struct ChangeStamp: Hashable, Sendable {
  private let hash: UInt64

  private static let files = [
    ".", "metadata.yaml", "manifest.yaml", "pyproject.toml", "Dockerfile", "CHECKLIST.md",
    ".hangar/lock.json", ".hangar/evidence.json", ".venv/bin",
  ]

  init(of folder: ConnectorFolder) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in Self.files {
      for number in Self.numbers(folder.path + "/" + file) {
        hash = (hash ^ number) &* 0x0000_0100_0000_01B3
      }
    }
    self.hash = hash
  }

  /// Four zeros for a file that is not there.
  private static func numbers(_ path: String) -> [UInt64] {
    var raw = stat()
    guard lstat(path, &raw) == 0 else { return [0, 0, 0, 0] }
    #if canImport(Glibc)
      let time = raw.st_mtim
    #else
      let time = raw.st_mtimespec
    #endif
    return [time.tv_sec, time.tv_nsec, Int(raw.st_size)].map { UInt64(bitPattern: Int64($0)) }
      + [UInt64(raw.st_ino)]
  }
}
