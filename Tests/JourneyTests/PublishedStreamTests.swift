import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Connectors from the Python package index run through `inspect`: what it says of them is so, and no more.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["HANGAR_LONG_TESTS"] != nil, "only with HANGAR_LONG_TESTS=1"),
  .serialized)
struct PublishedStreamTests {
  @Test(arguments: PublishedConnector.all)
  func `an inspection says what is so`(connector: PublishedConnector) async throws {
    let folder = try TestFolder("w")
    for command in ["spec", "discover", "read"] {
      guard let expected = connector.findings[command] else { continue }
      guard let file = try await connector.capture(command, in: folder) else {
        return withKnownIssue("the package cannot be installed here", isIntermittent: true) {
          Issue.record("not checked")
        }
      }
      let found = try await inspect(file, command, in: folder)
      #expect(found == expected, "\(command)")
    }
  }

  private func inspect(_ file: String, _ command: String, in folder: TestFolder) async throws -> Set<String> {
    var arguments = [
      "inspect", file, "--command", command, "--config", "config.json", "--spec", "spec.jsonl",
    ]
    if command == "read" { arguments += ["--catalog", "catalog.json"] }
    let result = try await Shell.run(
      Shell.products + "/hangar", arguments + ["--format", "json"], in: folder.path)
    let findings = result.output.split(separator: "\n").dropLast().compactMap { JSON.parse(String($0)).value }
    let found = findings.map { "\($0["rule"]?.string ?? "") \($0["severity"]?.string ?? "")" }
    #expect(result.code == (found.contains { $0.hasSuffix("error") } ? 1 : 0), "\(result.errors)")
    return Set(found)
  }
}
