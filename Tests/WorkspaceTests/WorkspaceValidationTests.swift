import Connectors
import Findings
import Synchronization
import TestSupport
import Testing
import Workspace

struct WorkspaceValidationTests {
  private static func metadata(_ name: String, id: String) -> String {
    "data:\n  dockerImageTag: v1\n  dockerRepository: acme/\(name)\n  definitionId: \(id)\n"
  }
  private static let id = "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11"

  private func workspace(_ names: [String]) throws -> TestFolder {
    try TestFolder(
      "w",
      Dictionary(
        uniqueKeysWithValues: names.enumerated().map { index, name in
          ("\(name)/metadata.yaml", Self.metadata(name, id: Self.id.dropLast(2) + String(index + 10)))
        }))
  }

  @Test func `many connectors are judged in the order of their paths, each told to whoever waits`()
    async throws
  {
    let names = (0..<40).map { "source-c\($0)" }
    let folder = try workspace(names)
    let told = Mutex<[Int]>([])
    let validation = try await WorkspaceValidation(of: [folder.path], ValidationSurroundings()) { done, _ in
      told.withLock { $0.append(done) }
    }
    #expect(validation.connectors.map(\.name) == names.sorted())
    #expect(told.withLock { $0.sorted() } == Array(1...40))
    let forms = validation.findings.filter { $0.rule == "connector.version.form" }.compactMap(\.place.file)
    #expect(forms == names.sorted().map { "\(folder.path)/\($0)/metadata.yaml" })
    #expect(
      try await WorkspaceValidation(of: [folder.path], ValidationSurroundings()).findings
        == validation.findings)
  }

  @Test func `a connector that two paths hold is judged once`() async throws {
    let folder = try workspace(["source-a", "source-b"])
    let validation = try await WorkspaceValidation(
      of: [folder.path, "\(folder.path)/source-a"], ValidationSurroundings())
    #expect(validation.connectors.map(\.name) == ["source-a", "source-b"])
  }

  @Test func `a shared definition id is an error, save between the twins of one connector`() async throws {
    let folder = try TestFolder(
      "w",
      [
        "source-a/metadata.yaml": Self.metadata("source-a", id: Self.id),
        "source-a-strict-encrypt/metadata.yaml": Self.metadata("source-a-strict-encrypt", id: Self.id),
        "source-b/metadata.yaml": Self.metadata("source-b", id: Self.id),
      ])
    let validation = try await WorkspaceValidation(of: [folder.path], ValidationSurroundings())
    let shared = validation.findings.filter { $0.rule == SharedIdentity.rule.id }
    #expect(shared.map(\.place.file) == ["\(folder.path)/source-b/metadata.yaml"])
  }
}
