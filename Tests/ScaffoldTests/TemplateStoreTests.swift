import Schema
import Testing

@testable import Scaffold

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct TemplateStoreTests {
  /// A folder that is gone when the body is done.
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hangar-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("t/files"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `a folder gives its plain files and passes over symlinks and caches`() throws {
    try Self.withFolder { folder in
      try Data("x".utf8).write(to: folder.appendingPathComponent("t/template.yaml"))
      try Data([0, 0xFF]).write(to: folder.appendingPathComponent("t/files/icon"))
      let cache = folder.appendingPathComponent("t/files/__pycache__")
      try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: cache.appendingPathComponent("a.pyc"))
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("t/files/link"),
        withDestinationURL: URL(fileURLWithPath: "/etc/passwd"))
      let store = try TemplateStore.folder(folder.path, mayReplace: true)
      #expect(store.paths("") == ["t/files/icon", "t/template.yaml"])
      #expect(store.read("t/files/icon") == [0, 0xFF])
      #expect(store.read("t/files/link") == nil)
      #expect(store.read("../x") == nil)
    }
  }

  @Test
  func `what was read stays the same however the file changes, so that what was agreed to is what is used`()
    throws
  {
    try Self.withFolder { folder in
      let file = folder.appendingPathComponent("t/template.yaml")
      try Data("title: A".utf8).write(to: file)
      let store = try TemplateStore.folder(folder.path, mayReplace: false)
      let hash = store.contentHash
      try Data("title: B".utf8).write(to: file)
      #expect(store.read("t/template.yaml") == Array("title: A".utf8))
      #expect(store.contentHash == hash)
      #expect(try TemplateStore.folder(folder.path, mayReplace: false).contentHash != hash)
    }
  }

  @Test func `a folder that is not there is refused in words`() {
    #expect(throws: TemplateFolderRefusal.cannotList("/no/such", reason: "No such file or directory")) {
      try TemplateStore.folder("/no/such", mayReplace: true)
    }
  }

  @Test func `the pack in the program holds every file of Templates with its bytes and their hash`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates")
    guard FileManager.default.fileExists(atPath: root.path) else {
      #expect(TemplateStore.builtIn.paths("") == [])
      return
    }
    let folder = try TemplateStore.folder(root.path, mayReplace: true)
    #expect(TemplateStore.builtIn.paths("") == folder.paths(""))
    for path in folder.paths("") {
      #expect(TemplateStore.builtIn.read(path) == folder.read(path), "\(path)")
      #expect(TemplateStore.builtIn.hash(path) == folder.hash(path), "\(path)")
    }
    #expect(TemplateStore.builtIn.read("no/such/file") == nil)
  }

  @Test func `what the build read of a definition is what its text says, each part in its place`() throws {
    let pack = TemplateStore.builtIn
    let definitions = pack.paths("").filter(pack.isDefinition)
    #expect(definitions.count > 15)
    for path in definitions {
      let text = YAML.parse(try #require(pack.read(path)), file: "Templates/\(path)")
      let packed = try #require(pack.parse(path))
      #expect(packed == text, "\(path)")
      #expect(packed.value?.packed == text.value?.packed, "\(path)")
    }
  }
}
