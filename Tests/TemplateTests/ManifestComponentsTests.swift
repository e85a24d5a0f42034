import Changes
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A manifest source with a component of its own, for what a manifest cannot say.
struct ManifestComponentsTests {
  private static let answers = Answers(record: ["name": "Pet Shop", "components": true], source: .flag)

  @Test func `asking for a component adds what was reviewed, and changes nothing else`() throws {
    let usual = try Templates.render("source-manifest", Templates.defaults).plan.files
    let files = try Templates.render("source-manifest", Self.answers).plan.files
    let changed = files.filter { !usual.contains($0) }
    try expectGolden(FilePlan(changed).listing, "source-manifest-components.txt")
  }

  @Test(
    .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages },
    arguments: ["standalone", "airbyte"])
  func `the manifest finds its component, whose tests pass, in each layout`(layout: String) async throws {
    let folder = try ScratchFolder()
    let connector = try Templates.render("source-manifest", Self.answers, layout: layout)
    try connector.plan.write(into: folder.url)
    let home = folder.url.appendingPathComponent(connector.home?.text ?? "").path
    // Airbyte's repository brings linter settings of its own.
    let linting =
      layout == "standalone"
      ? [["ruff", "check", "--no-cache"], ["ruff", "format", "--check", "--no-cache"]] : []
    for command in linting + [["python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "unit_tests"]] {
      let result = try await Python.run(Python.program(command[0]), Array(command.dropFirst()), in: home)
      #expect(result.succeeded, "\(command)\n\(result.output)")
    }
  }
}
