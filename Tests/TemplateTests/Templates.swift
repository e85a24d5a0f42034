import Changes
import Findings
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The templates of the source tree, read from disk so that a change needs no new build.
enum Templates {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func catalog() throws -> TemplateCatalog {
    TemplateCatalog(stores: [try .folder("\(root)/Templates", mayReplace: true)])
  }

  /// What a template makes of answers; anything that is wrong fails the test.
  ///
  /// Without a layout it is the template's first.
  static func render(_ id: String, _ answers: Answers, layout: String? = nil) throws -> RenderedConnector {
    let catalog = try catalog()
    let (template, definitionFindings) = catalog.template(id, layout: layout)
    let found = try #require(template, "\(definitionFindings)")
    let seed = Seed(definitionID: "4d7f0f5e-0b38-4c8e-9b37-3a0c6f1f2a11", year: 2026)
    let resolution = found.resolve(answers, seed: seed)
    let connector = catalog.render(found, resolution)
    let findings = definitionFindings + resolution.findings + connector.findings
    #expect(findings.isEmpty, "\(id): \(findings.map(\.message))")
    return connector
  }

  /// Answers kept beside the tests.
  static func answers(_ name: String) throws -> Answers {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Answers/\(name).json")
    let parsed = JSON.parse(Array(try Data(contentsOf: file)), file: file.path)
    return Answers(record: try #require(parsed.value), source: .file(name))
  }

  /// The answers of an example that a template brings.
  static func example(_ name: String, of template: String) throws -> Answers {
    let file = "\(root)/Templates/\(template)/examples/\(name).yaml"
    let parsed = YAML.parse(Array(try Data(contentsOf: URL(fileURLWithPath: file))), file: file)
    let members = try #require(parsed.value).members.filter { $0.key != "template" }
    return Answers(record: JSON(members: members.map { ($0.key, $0.value) }), source: .file(file))
  }

  /// Only a name: everything else has its default.
  static let defaults = Answers(record: ["name": "Pet Shop"], source: .flag)
}

extension FilePlan {
  /// Writes the files into a new folder.
  func write(into folder: URL) throws {
    for file in files {
      let url = folder.appendingPathComponent(file.path.text)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url)
      let mode = file.mode == .executable ? 0o755 : 0o644
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    }
  }

  /// All files as one text, in the order of their paths.
  var listing: String {
    files.map { "=== \($0.path) (\($0.mode), \($0.owner))\n\(String(decoding: $0.contents, as: UTF8.self))" }
      .joined(separator: "\n")
  }
}

/// A folder that goes away with the test.
struct ScratchFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("hangar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
