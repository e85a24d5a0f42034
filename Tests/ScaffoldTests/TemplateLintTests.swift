import Findings
import Schema
import Testing

@testable import Scaffold

struct TemplateLintTests {
  static func lint(_ lines: String, _ files: [String: String] = [:]) -> [String] {
    var all = ["t/template.yaml": head() + lines]
    for (name, text) in files { all["t/files/\(name)"] = text }
    return TemplateLint.findings(in: pack(all)).map(shown)
  }

  static let auth = "questions: [{id: auth, type: choice, title: A, choices: [none, key], default: none}]\n"

  @Test func `a whole template has no findings`() {
    #expect(
      Self.lint(
        Self.auth + "files: [{path: a.py, from: a}]\n", ["a": "<% if auth == \"key\" %>\nx\n<% end %>\n"])
        == [])
  }

  @Test func `a name that nothing declares is found even where no answer leads to it`() {
    let findings = Self.lint(
      Self.auth + "files: [{path: a.py, from: a}]\n",
      ["a": "<% if auth == 'key' and false %><%= auht %><% end %><% for x in [] %><%= x %><%= y %><% end %>"])
    #expect(
      findings == [
        "Templates/t/files/a:1:37: there is no answer or variable 'auht' Did you mean 'auth'?",
        "Templates/t/files/a:1:82: there is no answer or variable 'y' Use one of: auth, checklist, definition_id, kind, language, layout, loop, template, x, year.",
      ])
  }

  @Test func `an answer, a computed value or a file that nothing uses is found`() {
    let findings = Self.lint(
      Self.auth + "computed: [{id: slug, value: x}]\nfiles: [{path: a.py, from: a}]\n",
      ["a": "x\n", "b.inc": "x"])
    #expect(
      findings == [
        "Templates/t/template.yaml:6:13: nothing uses the answer of 'auth'",
        "Templates/t/template.yaml:7:12: nothing uses 'slug'",
        "Templates/t/files/b.inc:1:1: no template uses this file",
      ])
  }

  @Test(arguments: [
    ("<% if auth == 'kee' %>x<% end %>", "1:12: 'auth' is never 'kee' Did you mean 'key'?"),
    ("<% if auth in ['key', 'basic'] %>x<% end %>", "1:12: 'auth' is never 'basic' Use one of: key, none."),
    (
      "<% if auth == 'key' %>x<% elif auth == 'key' %>y<% end %>",
      "1:27: an earlier branch has the same condition"
    ),
    ("<% if true %>x<% end %><%= auth %>", "1:1: the condition is always the same"),
  ])
  func `a branch that nothing reaches is found`(text: String, expected: String) {
    let findings = Self.lint(Self.auth + "files: [{path: a.py, from: a}]\n", ["a": text])
    #expect(findings == ["Templates/t/files/a:\(expected)"])
  }

  @Test func `what fails for one choice alone is found`() {
    let findings = Self.lint(
      Self.auth + "files: [{path: x.txt, from: a}, {path: X.txt, from: a, when: auth == \"key\"}]\n",
      ["a": "<%= auth %>"])
    #expect(findings == ["Templates/t/template.yaml:7:33: 'X.txt' and 'x.txt' are the same file"])
  }

  @Test func `a file of unknown kind that holds values is found`() {
    #expect(
      Self.lint(Self.auth + "files: [{path: main, from: a}]\n", ["a": "<%= auth %>"])
        == ["Templates/t/template.yaml:7:9: no encoder is known for 'main' Name one with 'syntax'."])
  }

  @Test func `presets that are unknown, of no use or not secret are found`() {
    let findings = Self.lint(
      """
      questions:
        - {id: auth, type: choice, title: A, choices: [none, key], default: none}
        - {id: fields, type: spec_fields, title: F, default: {from_presets: {by: auth, table: {none: [], kee: [ke]}}}}
      presets:
        key: {title: K, fields: [{name: api_key, role: api_key}]}
      files: [{path: a.json, from: a}]

      """, ["a": "<%= fields %>"])
    #expect(
      findings == [
        "Templates/t/template.yaml:10:8: preset 'key': 'api_key' holds a credential and is not secret Make it secret, or give it another name.",
        "Templates/t/template.yaml:8:5: there is no preset 'ke' Did you mean 'key'?",
        "Templates/t/template.yaml:8:5: 'auth' is never 'kee'",
        "Templates/t/template.yaml:8:5: no presets are named for 'auth' being 'key'",
      ])
    #expect(
      Self.lint(
        Self.auth + "presets: {p: {title: P, fields: []}}\nfiles: [{path: a.py, from: a}]\n",
        ["a": "<%= auth %>"])
        == ["Templates/t/template.yaml:7:14: 't' asks for no fields, so that nothing uses the preset 'p'"])
  }
}
