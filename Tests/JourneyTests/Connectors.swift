import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension TestFolder {
  /// Every file below the folder with its permissions and contents, Hangar's journal left out.
  func tree() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let full = "\(path)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: full)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      let mode = attributes[.posixPermissions] as? Int ?? 0
      let text = FileManager.default.contents(atPath: full).map { $0.base64EncodedString() } ?? ""
      files[name] = "\(mode) \(text)"
    }
    return files.filter { !$0.key.contains(".hangar/journal") }
  }
}

/// A folder with one connector in it.
struct PetShop {
  let folder: TestFolder
  var path: String { "\(folder.path)/source-pet-shop" }

  init(_ template: String = "source-http") async throws {
    folder = try TestFolder("workspace")
    let made = try await Shell.hangar("new", template, "Pet Shop", "--yes", in: folder.path)
    try #require(made.code == 0, "\(made.errors)")
  }
}
