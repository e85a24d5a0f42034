import Connectors
import Schema
import TestSupport
import Testing

struct DeclaredSpecTests {
  @Test(arguments: [
    ("source_x/spec.yaml", "connectionSpecification: {type: object}"),
    ("source_x/spec.json", "{\"connectionSpecification\": {\"type\": \"object\"}}"),
    ("spec.json", "{\"connectionSpecification\": {\"type\": \"object\"}}"),
    ("manifest.yaml", "spec: {type: Spec, connection_specification: {type: object}}"),
    (
      "manifest.yaml",
      "spec: {$ref: '#/definitions/s'}\ndefinitions: {s: {connection_specification: {type: object}}}"
    ),
  ])
  func `the specification is found wherever it stands`(file: String, text: String) throws {
    #expect(try spec([file: text]) == .found(["type": "object"], file: file, findings: []))
  }

  @Test func `a manifest without a specification leaves it to the package or the code`() throws {
    #expect(try spec(["manifest.yaml": "type: DeclarativeSource"]) == .madeByCode)
    let both = ["manifest.yaml": "type: X", "spec.yaml": "connectionSpecification: {}"]
    #expect(try spec(both) == .found([:], file: "spec.yaml", findings: []))
  }

  @Test(arguments: [
    "spec: [", "spec: {connection_specification: 3}", "spec: {$ref: '#/spec'}", "spec: {$ref: 'https://x'}",
  ])
  func `a specification that leads nowhere is broken`(text: String) throws {
    guard case .broken(let file, let findings) = try spec(["manifest.yaml": text]) else {
      Issue.record("it was taken for a specification")
      return
    }
    #expect(file == "manifest.yaml")
    #expect(findings.count == 1)
  }

  private func spec(_ files: [String: String]) throws -> DeclaredSpec {
    let folder = try TestFolder("source-x", files.merging(["main.py": ""]) { first, _ in first })
    return try Connector.read(at: folder.path).declaredSpec()
  }
}
