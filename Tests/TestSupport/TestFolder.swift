#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of files for one test, removed when the test is over.
package final class TestFolder: Sendable {
  package let path: String
  private let parent: String

  /// Makes the folder with texts by path; tests that read its name choose one.
  package init(_ name: String = "folder", _ files: [String: String] = [:]) throws {
    parent = FileManager.default.temporaryDirectory.path + "/hangar-\(UUID().uuidString)"
    path = "\(parent)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(file, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: parent)
  }

  /// Writes a file with the folders on the way to it.
  package func write(_ file: String, _ text: String, isExecutable: Bool = false) throws {
    let full = path + "/" + file
    let parent = full.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try FileManager.default.createDirectory(
      atPath: parent.joined(separator: "/"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
    let mode = isExecutable ? 0o755 : 0o644
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: full)
  }

  package func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  package func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }
}
