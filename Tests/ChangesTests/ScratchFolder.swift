import Changes
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An empty folder of one test, removed when the test is over.
final class ScratchFolder: Sendable {
  let path: String

  /// In memory where that can be had: thousands of flushed writes would wear out a disk and the waiting reader.
  static let place =
    access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path

  init(in parent: String = ScratchFolder.place) throws {
    path = parent + "/changes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ file: String, _ text: String, mode: Int = 0o644) throws {
    try write(file, Array(text.utf8), mode: mode)
  }

  func write(_ file: String, _ bytes: [UInt8], mode: Int = 0o644) throws {
    let full = path + "/" + file
    let folder = full.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: full)
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
    #expect(FileManager.default.createFile(atPath: full, contents: Data(bytes), attributes: attributes))
    try FileManager.default.setAttributes(attributes, ofItemAtPath: full)
  }

  func link(_ name: String, to target: String) throws {
    try? FileManager.default.removeItem(atPath: path + "/" + name)
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every entry below the folder: files with permissions and contents, folders, links; the journal left out.
  func tree(withJournal: Bool = false) throws -> [String] {
    let files = FileManager.default
    return try files.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
      if !withJournal && (name == ".hangar" || name.hasPrefix(".hangar/journal")) { return nil }
      let attributes = try files.attributesOfItem(atPath: path + "/" + name)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: return name + "/"
      case .typeSymbolicLink:
        return name + " -> " + (try files.destinationOfSymbolicLink(atPath: path + "/" + name))
      default:
        var raw = stat()
        try #require(lstat(path + "/" + name, &raw) == 0)
        let bytes = Array(files.contents(atPath: path + "/" + name) ?? Data())
        return "\(name) \(String(raw.st_mode & 0o7777, radix: 8)) \(ContentHash(of: bytes))"
      }
    }
  }
}

func file(
  _ path: String, _ text: String, mode: FileMode = .regular, owner: OwnerClass = .shared
) throws -> PlannedFile {
  PlannedFile(try RelativePath(path), Array(text.utf8), mode: mode, owner: owner)
}
