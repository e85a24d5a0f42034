import Changes
import Findings
import Scaffold
import Schema
import Testing

/// A setting is named the same wherever it stands, and nothing is declared that nothing reads.
struct FieldAgreementTests {
  @Test(arguments: ["source-http", "source-manifest"])
  func `every setting stands in specification, code, sample configuration and docs page`(
    template: String
  ) throws {
    let answers = try Templates.answers("rich")
    let files = try Templates.render(template, answers).plan.files
    func text(_ suffix: String) throws -> String {
      let file = try #require(files.first { $0.path.text.hasSuffix(suffix) }, "\(suffix)")
      return String(decoding: file.contents, as: UTF8.self)
    }
    let isManifest = template == "source-manifest"
    let specification = try text(isManifest ? "manifest.yaml" : "spec.yaml")
    let code = try isManifest ? specification : text("/source.py") + text("/streams.py")
    let docs = try text("docs/rich-api.md")
    let sample = try text("sample_config.json")
    for field in try #require(answers["fields"]?.value.array) {
      let name = try #require(field["name"]?.string)
      #expect(specification.contains("\(name):\n"), "\(name)")
      let uses = ["config['\(name)'", "config.get('\(name)'", "\"\(name)\"", "{\(name)}", "- \(name)\n"]
      #expect(uses.contains { code.contains($0) }, "nothing reads '\(name)'")
      if field["hidden"]?.bool != true { #expect(docs.contains("`\(name)`"), "\(name)") }
      if field["required"]?.bool == true { #expect(sample.contains("\"\(name)\""), "\(name)") }
    }
  }

  /// Options that are not sent anywhere, and a base URL's field without an example.
  private static let bare: JSON = [
    "name": "Pet Shop", "auth": "none",
    "fields": [
      [
        "name": "mode", "type": "one_of",
        "options": [
          ["title": "A", "value": "a", "fields": [["name": "depth", "type": "integer"]]],
          ["title": "B", "value": "b"],
        ],
      ], ["name": "base_url", "hidden": true, "role": "base_url"],
    ],
    "streams": [
      [
        "name": "pets", "path": "pets", "records_path": ["data"], "primary_key": ["id"],
        "pagination": ["style": "none"], "fields": [["name": "id", "type": "integer"]],
      ]
    ],
  ]

  @Test(arguments: ["source-http", "source-manifest"])
  func `options that are not sent leave no empty block, and the sample calls the recorded API`(
    template: String
  ) throws {
    let files = try Templates.render(template, Answers(record: Self.bare, source: .file("x"))).plan.files
    let sample = try #require(files.first { $0.path.text == "integration_tests/sample_config.json" })
    #expect(JSON.parse(sample.contents).value?["base_url"]?.string == "http://localhost:8765/")
    guard let manifest = files.first(where: { $0.path.text == "manifest.yaml" }) else { return }
    #expect(!String(decoding: manifest.contents, as: UTF8.self).contains("request_parameters"))
  }

  @Test func `the template linter finds nothing`() throws {
    let findings = TemplateLint.findings(in: try Templates.catalog())
    #expect(findings.isEmpty, "\(findings.map { "\($0.place) \($0.message)" })")
  }
}
