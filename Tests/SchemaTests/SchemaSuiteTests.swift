import Findings
import Schema
import Testing

/// The official cases of JSON Schema, read from where the package manager put them.
@Suite(.enabled(if: PublicData.schemaSuite != nil, "the official test suite is not installed"))
struct SchemaSuiteTests {
  @Test(
    arguments: PublicData.files(in: PublicData.schemaSuite.map { "\($0)/tests/draft7" }).filter {
      $0.hasSuffix(".json")
    })
  func `every required case of draft-07 comes out right`(file: String) throws {
    try run("tests/draft7/\(file)")
  }

  @Test(arguments: [
    "date", "date-time", "time", "email", "hostname", "ipv4", "ipv6", "uri", "uri-reference", "regex",
    "json-pointer", "relative-json-pointer",
  ])
  func `every case of a format that is checked comes out right`(format: String) throws {
    try run("tests/draft7/optional/format/\(format).json")
  }

  @Test(arguments: ["bignum", "ecmascript-regex", "zeroTerminatedFloats"])
  func `every optional case that touches us comes out right`(file: String) throws {
    try run("tests/draft7/optional/\(file).json")
  }

  private func run(_ path: String) throws {
    let root = try #require(PublicData.schemaSuite)
    let groups = try read("\(root)/\(path)")
    let documents = try remotes(root)
    #expect(groups.array?.isEmpty == false)
    for group in groups.array ?? [] {
      let schema = CompiledSchema(try #require(group["schema"]), documents: documents)
      for test in group["tests"]?.array ?? [] {
        let value = try #require(test["data"])
        let name: Comment = "\(group["description"] ?? ""): \(test["description"] ?? "") \(schema.findings)"
        #expect(schema.accepts(value) == test["valid"]?.bool, name)
        #expect(schema.check(value).isEmpty == test["valid"]?.bool, name)
      }
    }
  }

  private func remotes(_ root: String) throws -> [String: JSON] {
    var documents: [String: JSON] = [:]
    for file in ["integer.json", "name.json", "subSchemas.json", "folder/folderInteger.json"] {
      documents["http://localhost:1234/\(file)"] = try read("\(root)/remotes/\(file)")
    }
    return documents
  }

  private func read(_ path: String) throws -> JSON {
    try #require(JSON.parse(try PublicData.bytes(path), file: path).value)
  }
}
