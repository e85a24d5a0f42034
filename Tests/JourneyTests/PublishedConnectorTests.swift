import Findings
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Connectors as their publishers packed them: they work, so whatever is called an error must be one.
///
/// A source distribution holds the package and its project file. There is no metadata.yaml in it, no image, no docs
/// page and no test, and the folder is called after the package, so that it is renamed as in its repository.
@Suite(.enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"))
struct PublishedConnectorTests {
  /// What is right to say of each.
  private static let published: [(name: String, version: String, rules: Set<String>)] = [
    // Python and a spec.json: nothing to say but that nothing stands there for a registry.
    ("source-faker", "7.2.1", ["metadata.absent"]),
    ("source-hardcoded-records", "0.0.48", ["metadata.absent"]),
    // A manifest in a package, by today's language: only an installed airbyte-cdk could judge its components.
    ("source-github", "2.7.1", ["metadata.absent", "manifest.unjudged"]),
    ("source-notion", "3.2.0", ["metadata.absent", "manifest.unjudged"]),
    ("source-stripe", "5.14.1", ["metadata.absent", "manifest.unjudged"]),
    ("source-pokeapi", "0.2.15", ["metadata.absent", "manifest.unjudged"]),
    ("source-exchange-rates", "1.3.11", ["metadata.absent", "manifest.unjudged"]),
    // A manifest from before types were written out, with its specification beside it.
    ("source-gnews", "0.1.25", ["metadata.absent", "manifest.unjudged"]),
    // Python that makes its specification as it runs.
    ("source-facebook-marketing", "6.1.9", ["metadata.absent", "spec.unstated"]),
    ("source-azure-blob-storage", "0.8.40", ["metadata.absent", "spec.unstated"]),
    ("destination-pgvector", "0.1.13", ["metadata.absent", "spec.unstated"]),
    // Python with a spec.json.
    ("source-file", "0.6.0", ["metadata.absent"]),
    ("source-salesforce", "2.10.3", ["metadata.absent"]),
    ("destination-glassflow", "0.1.7", ["metadata.absent"]),
    // Its specification is closed, which the acceptance tests refuse.
    ("source-appsflyer", "0.3.3", ["metadata.absent", "SP-16"]),
    // Manifests with code beside them, one of whose references make millions of values.
    ("source-google-ads", "6.1.7", ["metadata.absent", "manifest.unjudged"]),
    ("source-hubspot", "5.7.0", ["metadata.absent", "manifest.unjudged"]),
    // The schema of a stream that it no longer has leads nowhere.
    ("source-jira", "4.0.0", ["metadata.absent", "manifest.unjudged", "stream-schema.reference"]),
    // A field of the format date-time without a pattern.
    ("source-braintree", "0.3.48", ["metadata.absent", "manifest.unjudged", "SP-23"]),
    // check names a stream that is not there; its own check, in code, asks for none.
    (
      "source-zendesk-support", "4.9.1",
      ["metadata.absent", "manifest.unjudged", "manifest.check.stream-unknown"]
    ),
  ]

  @Test(.timeLimit(.minutes(10)))
  func `no published connector has an error but one that refuses it, and what else is said of it is right`()
    async throws
  {
    let folder = try TestFolder("w", [:])
    guard try await Self.unpack(in: folder) else {
      return print("skipped: the packages could not be downloaded")
    }
    let result = try await Shell.hangar("validate", "--format", "json", in: folder.path)
    let records = result.output.split(separator: "\n").compactMap { JSON.parse(String($0)).value }
    let errors = records.filter { $0["severity"]?.string == "error" }
    #expect(errors.compactMap { $0["rule"]?.string } == ["SP-16"], "\(result.errors)")
    for connector in Self.published {
      let mine = records.filter { record in
        let file = record["place"]?["file"]?.string ?? ""
        return file == connector.name || file.hasPrefix(connector.name + "/")
      }
      #expect(Set(mine.compactMap { $0["rule"]?.string }) == connector.rules, "\(connector.name)")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a published connector that somebody breaks has the error`() async throws {
    let folder = try TestFolder("w", [:])
    guard try await Self.unpack(["source-faker"], in: folder) else {
      return print("skipped: the package could not be downloaded")
    }
    let spec = try #require(folder.text("source-faker/source_faker/spec.json"))
    try folder.write(
      "source-faker/source_faker/spec.json", spec.replacing("\"order\": 1", with: "\"order\": 0"))
    let result = try await Shell.hangar("validate", in: folder.path)
    #expect(result.code == 1)
    #expect(result.output.contains("[SP-17]"))
  }

  /// Downloads the packages and puts each into a folder of its connector's name; false without the index.
  private static func unpack(_ names: [String]? = nil, in folder: TestFolder) async throws -> Bool {
    let wanted = published.filter { names?.contains($0.name) ?? true }
    let packages = wanted.map { "airbyte-\($0.name)==\($0.version)" }
    let sources = wanted.map { "airbyte-\($0.name)" }.joined(separator: ",")
    let options = [
      "-m", "pip", "download", "-q", "--no-deps", "--no-binary", sources, "--ignore-requires-python",
    ]
    let got = try await Shell.run("python3", options + packages, in: folder.path)
    guard got.code == 0 else { return false }
    for connector in wanted {
      let archive = "airbyte_\(connector.name.replacing("-", with: "_"))-\(connector.version).tar.gz"
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(connector.name)", withIntermediateDirectories: true)
      let unpacked = try await Shell.run(
        "tar", ["xzf", archive, "--strip-components=1", "-C", connector.name], in: folder.path)
      #expect(unpacked.code == 0, "\(unpacked.errors)")
    }
    return true
  }
}
