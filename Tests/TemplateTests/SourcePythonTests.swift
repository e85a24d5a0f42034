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

/// Python sources of systems without HTTP: as they were reviewed, and as their owner would run them.
@Suite(.serialized) struct SourcePythonTests {
  @Test func `a name alone makes the tree that was reviewed`() throws {
    let connector = try Templates.render("source-python", Templates.defaults)
    try expectGolden(connector.plan.listing, "source-python.txt")
  }

  @Test func `rich answers make the tree that was reviewed`() throws {
    let connector = try Templates.render("source-python", try Templates.answers("source-generic-rich"))
    try expectGolden(connector.plan.listing, "source-python-rich.txt")
  }

  @Test(
    .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages },
    arguments: ["defaults", "rich"])
  func `linter, formatter and tests pass`(answers: String) async throws {
    let isRich = answers == "rich"
    try await expectHealthy(isRich ? try Templates.answers("source-generic-rich") : Templates.defaults)
  }

  @Test(
    .enabled("only in the long suite: HANGAR_LONG_TESTS=1", { isLongRun }),
    .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
  func `linter, formatter and tests pass for every pair of answers`() async throws {
    for options in ShellConnectorTests.combinations {
      try await expectHealthy(ShellConnectorTests.answers("source-python", options))
    }
  }

  private func expectHealthy(_ answers: Answers) async throws {
    let folder = try ScratchFolder()
    try Templates.render("source-python", answers).plan.write(into: folder.url)
    for (program, arguments) in [
      ("ruff", ["check", "--no-cache"]), ("ruff", ["format", "--check", "--no-cache"]),
      ("python", ["-m", "pytest", "-q", "-p", "no:cacheprovider"]),
    ] {
      let result = try await Python.run(Python.program(program), arguments, in: folder.url.path)
      #expect(result.succeeded, "\(program) \(arguments)\n\(result.output)")
    }
  }

  @Test(.enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
  func `Airbyte's standard tests pass where they need no container`() async throws {
    let folder = try ScratchFolder()
    let connector = folder.url.appendingPathComponent("source-pet-shop")
    try Templates.render("source-python", Templates.defaults).plan.write(into: connector)
    let arguments = ["connector", "test", ".", "--pytest-arg=-k", "--pytest-arg=not docker"]
    let result = try await Python.run(Python.program("airbyte-cdk"), arguments, in: connector.path)
    #expect(result.succeeded && result.output.contains(" passed"), "\(result.output)")
  }
}
