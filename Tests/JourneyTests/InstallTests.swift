import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program as `make install` leaves it: below a prefix, far from its sources.
struct InstallTests {
  private func installed() throws -> TestFolder {
    let prefix = try TestFolder(
      "prefix", ["bin/.keep": "", "share/hangar/themes/paper.theme": "name: Paper\nbase: light\n"])
    try FileManager.default.copyItem(
      atPath: "\(Shell.products)/hangar", toPath: "\(prefix.path)/bin/hangar")
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: sources.appendingPathComponent("Templates").path,
      toPath: "\(prefix.path)/share/hangar/Templates")
    return prefix
  }

  @Test func `its templates are those beside it, from any folder`() async throws {
    let prefix = try installed()
    let readme = "share/hangar/Templates/layers/connector/files/README.md"
    let text = try #require(prefix.text(readme))
    try prefix.write(readme, text + "House rules hold.\n")
    let folder = try TestFolder("elsewhere")
    let made = try await Shell.run(
      "\(prefix.path)/bin/hangar", ["new", "source-http", "Pet Shop", "--yes"], in: folder.path)
    #expect(made.code == 0, "\(made.errors)")
    #expect(folder.text("source-pet-shop/README.md")?.hasSuffix("House rules hold.\n") == true)
  }

  @Test func `without the folder beside it the program has its own`() async throws {
    let prefix = try installed()
    try prefix.remove("share")
    let list = try await Shell.run("\(prefix.path)/bin/hangar", ["templates"], in: "/")
    #expect(list.output.contains("source-http"))
  }
}
