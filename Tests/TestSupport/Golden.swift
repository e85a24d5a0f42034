package import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares a text with a file in `Goldens/` beside the test, or writes it when `UPDATE_GOLDENS=1`.
///
/// A golden that is missing or was just written fails the test: a recording never passes for a check.
package func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Goldens")
  let url = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record(
      "golden \(name) was written; look at the change and run again", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  guard let expected else {
    Issue.record(
      "golden \(name) is missing; run with UPDATE_GOLDENS=1 to write it", sourceLocation: sourceLocation)
    return
  }
  #expect(text == expected, "differs from \(url.path)", sourceLocation: sourceLocation)
}
