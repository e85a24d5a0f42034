#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Captured output and test data that stand beside the project, where they are present.
enum PublicFiles {
  static let fixtures = shared("reference/fixtures")
  static let parsingTexts = shared("data/json-parsing/test_parsing")

  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A path below the nearest folder `shared` above this file; nil where there is none.
  private static func shared(_ path: String) -> String? {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let found = folder.appendingPathComponent("shared/\(path)").path
      if FileManager.default.fileExists(atPath: found) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
