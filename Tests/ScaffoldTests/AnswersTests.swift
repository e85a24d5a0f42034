import Findings
import Schema
import Testing

@testable import Scaffold

struct AnswersTests {
  static let definition =
    head() + """
      questions:
        - {id: name, type: text, title: N}
        - {id: size, type: integer, title: S, default: 1}
        - {id: fields, type: spec_fields, title: F, default: []}

      """

  static func template() throws -> Template {
    try #require(pack(["t/template.yaml": definition]).template("t").template)
  }

  @Test func `the stronger source wins, and each answer knows its source`() throws {
    let template = try Self.template()
    var answers = template.answers(fromFlags: [("size", "2"), ("size", "3")])
    answers.fill(
      from: template.answers(fromEnvironment: ["HANGAR_ANSWER_NAME": "Env", "HANGAR_ANSWER_SIZE": "9"]))
    let (file, findings) = Answers.reading(Array("name: File\nfields: [{name: x}]\n".utf8), file: "a.yaml")
    #expect(findings == [])
    answers.fill(from: file)
    #expect(answers["size"] == Answer(3, .flag))
    #expect(answers["name"] == Answer("Env", .environment))
    #expect(answers["fields"]?.source == .file("a.yaml"))
    #expect(template.resolve(answers, seed: seed).findings == [])
  }

  @Test func `a wrong record of an answers file is found at its line`() throws {
    let (answers, _) = Answers.reading(
      Array("name: N\nfields:\n  - name: x\n    tpye: integer\n".utf8), file: "a.yaml")
    let findings = try Self.template().resolve(answers, seed: seed).findings
    #expect(findings.map(shown) == ["a.yaml:4:5: 'tpye' is no key of a field Did you mean 'type'?"])
    #expect(findings.first?.place.field == "fields")
  }

  @Test func `an answers file that is no record is a finding`() {
    let (answers, findings) = Answers.reading(Array("- 1\n".utf8), file: "a.yaml")
    #expect(answers.isEmpty)
    #expect(
      findings.map(shown) == ["a.yaml:1:1: an answers file is a record of questions and answers, not a list"])
    #expect(Answers.reading([], file: "a.yaml").findings == [])
  }
}
