#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Test data of other projects, read where it lies and never copied into this one.
enum PublicData {
  /// The folder of Nicolas Seriot's collection of JSON texts that parsers stumble over.
  static let parsingTexts = shared("data/json-parsing/test_parsing")
  /// The folder of the Airbyte protocol's own schemas.
  static let protocolSchemas = shared("data/protocol")
  /// The official test suite of JSON Schema, as Debian packages it.
  static let schemaSuite = existing("/usr/share/json-schema-test-suite")

  /// The names of a folder's files, sorted; empty where the folder is absent.
  static func files(in folder: String?) -> [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    return names.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A path below the nearest folder `shared` above this file; nil where there is none.
  private static func shared(_ path: String) -> String? {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if let found = existing(folder.appendingPathComponent("shared/\(path)").path) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func existing(_ path: String) -> String? {
    FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
