import Findings
import Schema
import Testing

@testable import Scaffold

struct AnswersTests {
  @Test func `the stronger source wins, and each answer knows its source`() {
    var answers = flags(["size": 3])
    answers.fill(from: Answers(record: ["size": 9, "name": "File"], source: .file("a.yaml")))
    #expect(answers["size"] == Answer(3, .flag))
    #expect(answers["name"] == Answer("File", .file("a.yaml")))
    #expect(answers.ids == ["size", "name"])
  }

  @Test func `a wrong record of an answers file is found at its line`() throws {
    let definition = head() + "questions: [{id: fields, type: spec_fields, title: F, default: []}]\n"
    let template = try #require(pack(["t/template.yaml": definition]).template("t").template)
    let file = YAML.parse("fields:\n  - name: x\n    tpye: integer\n", file: "a.yaml").value ?? [:]
    let findings = template.resolve(Answers(record: file, source: .file("a.yaml")), seed: seed).findings
    #expect(findings.map(shown) == ["a.yaml:3:5: 'tpye' is no key of a field Did you mean 'type'?"])
    #expect(findings.first?.place.field == "fields")
  }
}
