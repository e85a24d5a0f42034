import Schema
import Screens

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the drafts of a workspace are kept: a file for each connector that was begun.
///
/// The folder lies outside the workspace, and its files can be read by their owner alone.
struct DraftFolder: Sendable {
  let path: String

  /// Everything that was begun and not written, the latest first.
  func drafts() -> [Draft] {
    names.filter { $0.hasSuffix(".json") }.map { "\(path)/\($0)" }
      .map { ($0, Self.lastChange(of: $0)) }.sorted { $0.1 > $1.1 }
      .compactMap { file, _ in
        PrivateFile.read(file).flatMap { JSON.parse($0, file: file).value }.flatMap(Draft.init)
      }
  }

  /// - Returns: False when the disk refuses, or the draft has no id to be kept under.
  func save(_ draft: Draft) -> Bool {
    file(of: draft.id).map { PrivateFile.write(draft.json.bytes(), to: $0) } ?? false
  }

  func remove(_ id: String) {
    if let file = file(of: id) { unlink(file) }
  }

  /// Nil for what would be no plain name of a file.
  private func file(of id: String) -> String? {
    let isName = !id.isEmpty && id.utf8.allSatisfy { ($0 | 0x20).isHexadecimal || $0 == UInt8(ascii: "-") }
    return isName ? "\(path)/\(id).json" : nil
  }

  /// Nanoseconds since 1970.
  private static func lastChange(of file: String) -> Int {
    var status = stat()
    guard stat(file, &status) == 0 else { return 0 }
    #if canImport(Glibc)
      return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    #else
      return status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
    #endif
  }

  private var names: [String] { PersonalFiles.names(in: path) }
}

extension UInt8 {
  /// Whether a small letter or digit is one of a hexadecimal number.
  fileprivate var isHexadecimal: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
