import Changes
import Findings
import Schema
import Testing

@testable import Scaffold

struct TemplateCatalogTests {
  static let layered = [
    "layers/base/layer.yaml": """
    title: Base
    questions:
      - {id: name, type: text, title: Name, default: Pet Shop}
    computed:
      - {id: slug, value: '<%= name | docker_name %>'}
    files:
      - {path: 'docs/<%= slug %>.md', from: docs.md, why: The docs.}
      - {path: Dockerfile, mode: executable}
      - {path: setup.cfg}
    checklist:
      - {id: one, section: Publish, title: 'Do <%= name %>'}
      - {id: two, section: Build, title: Two, check: tests-pass}
    """,
    "layers/base/files/docs.md": "# <%= name %>\n<% block body %>\nnothing\n<% end %>\n",
    "layers/base/files/Dockerfile": "FROM x\n<% block labels %>\n<% end %>\n",
    "layers/base/files/setup.cfg": "[x]\n",
    "layers/mine/layer.yaml": """
    layout: true
    files: [{path: here.txt}]
    """,
    "layers/other/layer.yaml": "layout: true\n",
    "layers/mine/files/here.txt": "<%= layout %>\n",
    "layers/theirs/layer.yaml": """
    layout: true
    files:
      - {path: there.txt, from: there.txt}
      - {path: Dockerfile, remove: true}
      - {path: 'data/<%= part %>.json', remove: true}
    """,
    "layers/theirs/files/there.txt": "<%= layout %>\n",
    "t/template.yaml": head("[base, $layout]\nlayouts: [mine, theirs]") + """
      questions:
        - {id: name, help: Changed., default: Zoo}
      files:
        - {path: 'docs/<%= slug %>.md', blocks: {body: body.inc}}
        - {path: Dockerfile, blocks: {labels: {append: label.inc}}}
        - {path: setup.cfg, remove: true}
        - {path: 'data/<%= part %>.json', from: part.json, for: 'part in ["a", "b"]'}
      checklist:
        - {id: one, section: Publish, title: Changed, file: 'docs/<%= slug %>.md', command: 'run <%= name %>'}
      """,
    "t/files/body.inc": "Hello.\n",
    "t/files/label.inc": "LABEL name=<%= name %>\n",
    "t/files/part.json": "<%= part %>\n",
  ]

  @Test func `a later layer wins by id, by path and by block`() {
    let (files, findings) = generated(pack(Self.layered))
    #expect(findings == [])
    #expect(
      files == [
        "docs/zoo.md": "# Zoo\nHello.\n", "Dockerfile": "FROM x\nLABEL name=Zoo\n",
        "data/a.json": "\"a\"\n", "data/b.json": "\"b\"\n", "here.txt": "mine\n",
      ])
  }

  @Test func `the layout that is asked for stands in its place, and leaves out what it says`() {
    let (files, findings) = generated(pack(Self.layered), layout: "theirs")
    #expect(findings == [])
    #expect(files == ["docs/zoo.md": "# Zoo\nHello.\n", "there.txt": "theirs\n"])
  }

  @Test(arguments: [
    ("thiers", ": there is no layout 'thiers' Did you mean 'theirs'?"),
    ("other", ": 't' is not offered in the layout 'other' It is offered in: mine, theirs; --layout chooses."),
  ])
  func `a layout that a template is not offered in is refused in words`(layout: String, expected: String) {
    let (files, findings) = generated(pack(Self.layered), layout: layout)
    #expect(files == [:])
    #expect(findings == [expected])
  }

  @Test func `a layout that is not offered is refused with the template's reason`() {
    var files = Self.layered
    let definition = files["t/template.yaml"] ?? ""
    files["t/template.yaml"] = "\(definition)\nnot_offered: {other: it has no image}\n"
    #expect(
      generated(pack(files), layout: "other").findings == [
        ": 't' is not offered in the layout 'other': it has no image It is offered in: mine, theirs; "
          + "--layout chooses."
      ])
    files["t/template.yaml"] = "\(definition)\nnot_offered: {mine: x}\n"
    #expect(generated(pack(files)).findings.contains { $0.contains("'mine' stands among the layouts") })
  }

  @Test func `a template that names its layout itself is offered in that one alone`() {
    var files = Self.layered
    files["t/template.yaml"] = files["t/template.yaml"]?.replacing(
      "$layout]\nlayouts: [mine, theirs]", with: "mine]")
    #expect(generated(pack(files), layout: "mine").findings == [])
    #expect(
      generated(pack(files), layout: "theirs").findings == [
        ": 't' is not offered in the layout 'theirs' It is offered in: mine; --layout chooses."
      ])
  }

  @Test(arguments: [
    ("[$layout]", "t/template.yaml:1:1: a template needs 'layouts'"),
    (
      "[]\nlayouts: [mine]",
      "t/template.yaml:6:10: the layers hold '$layout' nowhere Write '$layout' once where the layout's layer stands."
    ),
  ])
  func `layouts and their place go together`(layers: String, expected: String) {
    let findings = generated(pack(["t/template.yaml": head(layers)])).findings
    #expect(findings.first?.hasSuffix(expected) == true, "\(findings)")
  }

  @Test func `every file tells where it comes from`() throws {
    let catalog = pack(Self.layered)
    let template = try #require(catalog.template("t").template)
    let connector = catalog.render(template, template.resolve(Answers(), seed: seed))
    let docs = try #require(connector.provenance[RelativePath("docs/zoo.md")])
    #expect(docs.definition.layer == "base")
    #expect(docs.definition.line == 7)
    #expect(docs.contents == "Templates/layers/base/files/docs.md")
    #expect(docs.extendedBy.map(\.layer) == ["t"])
    #expect(docs.why == "The docs.")
    #expect(connector.plan.files.first { $0.path.text == "Dockerfile" }?.mode == .executable)
  }

  @Test func `the checklist is ordered by section and written as its template says`() throws {
    let catalog = pack(Self.layered)
    let template = try #require(catalog.template("t").template)
    let connector = catalog.render(template, template.resolve(Answers(), seed: seed))
    #expect(connector.checklist.map(\.id) == ["two", "one"])
    #expect(connector.checklist.last?.title == "Changed")
    #expect(connector.checklist.last?.file == "docs/zoo.md")
    #expect(connector.checklist.last?.command == "run Zoo")
    #expect(connector.checklist.first?.check == .testsPass)
  }

  @Test func `a template that is not there names the nearest`() {
    #expect(generated(pack(Self.layered), "tt").findings == [": there is no template 'tt' Did you mean 't'?"])
  }

  @Test func `a folder's template replaces ours only when it may, and else needs a name in front`() {
    let ours = TemplateStore.memory(["t/template.yaml": Array((head() + "makes: ours").utf8)])
    let files = [
      "t/template.yaml": Array((head() + "makes: theirs").utf8), "acme/t/template.yaml": Array(head().utf8),
    ]
    let trusted = TemplateCatalog(stores: [.memory(files), ours])
    #expect(trusted.ids == ["acme/t", "t"])
    #expect(trusted.summaries().summaries.last?.makes == "theirs")
    let cloned = TemplateCatalog(stores: [.memory(files, mayReplace: false), ours])
    #expect(cloned.ids == ["acme/t", "t"])
    #expect(cloned.summaries().summaries.last?.makes == "ours")
  }

  @Test func `the content hash changes with any file of any layer`() throws {
    var files = Self.layered
    let before = pack(files)
    files["layers/base/files/docs.md"]? += "x"
    let after = pack(files)
    let template = try #require(before.template("t").template)
    #expect(before.contentHash(of: template) == pack(Self.layered).contentHash(of: template))
    #expect(before.contentHash(of: template) != after.contentHash(of: template))
  }

  @Test(arguments: [
    ("titel: x", "t/template.yaml:6:1: 'titel' is no key of a template Did you mean 'title'?"),
    ("questions: [{id: a, type: txt, title: A}]", "6:27: 'txt' is no value of 'type'; did you mean 'text'?"),
    (
      "questions: [{id: A, type: text, title: A}]",
      "6:18: 'A' is no name for an answer: use small letters, digits and '_', a letter first"
    ),
    (
      "questions: [{id: a, type: text, title: A, when: 'b ='}]", "6:52: \"=\" has no meaning in an expression"
    ),
    (
      "questions: [{id: a, type: text, title: A, validate: [ulr]}]",
      "6:54: there is no validator 'ulr' Did you mean 'url'?"
    ),
    (
      "questions: [{id: a, type: text, title: A, validate: [{max_length: x}]}]",
      "6:54: 'max_length' does not take these arguments Write {max_length: 60}."
    ),
    ("questions: [{id: a, type: choice, title: A}]", "6:13: a question needs 'choices'"),
    ("questions: [{id: a, type: text}]", "6:13: a question needs 'title'"),
    (
      "computed: [{id: a, value: '<%= b | snak %>'}]", "6:36: there is no filter 'snak' Did you mean 'snake'?"
    ),
    (
      "files: [{path: x, owner: me}]",
      "6:26: 'me' is no value of 'owner'; use one of: tool, shared, once, user"
    ),
    ("files: [{path: x, for: a b}]", "6:24: 'a b' is not of the form 'stream in streams'"),
    ("files: [{path: y, remove: true}]", "6:9: no layer before this one makes 'y'"),
    ("files: [{path: x}]", "6:9: 'x' is not in the files of 't'"),
    (
      "checklist: [{id: a, section: B, title: C, check: tests-pas}]",
      "6:50: 'tests-pas' is no value of 'check'; did you mean 'tests-pass'?"
    ),
    (
      "checklist: [{id: A_b, section: B, title: C}]",
      "6:18: 'A_b' is no id of an item: use small letters, digits and '-'"
    ),
    ("questions: 3", "6:12: 'questions' takes a list, not a number"),
    ("files: [3]", "6:9: a file is a record of keys and values, not a number"),
  ])
  func `a wrong definition is a finding with its place`(lines: String, expected: String) {
    let findings = generated(pack(["t/template.yaml": head() + lines + "\n"])).findings
    #expect(findings.first?.hasSuffix(expected) == true, "\(findings)")
  }

  @Test func `a layer that is not there is named`() {
    #expect(
      generated(pack(["t/template.yaml": head("[nope]")])).findings == [
        "Templates/t/template.yaml: there is no layer 'nope'"
      ])
  }

  @Test(arguments: [
    ("'<%= name %>'", "..", "'..' is no part of a path"),
    ("'<%= name %>/x'", "a/b", "'a/b' is no part of a path"),
    ("'../x'", "n", "has an empty, '.' or '..' part"),
    ("'/etc/x'", "n", "starts at the root of the disk"),
    ("'.git/config'", "n", "inside git's own folder"),
    ("'X.txt'", "n", "'X.txt' and 'x.txt' are the same file"),
  ])
  func `a path that leaves the folder or clashes is refused`(path: String, name: String, expected: String) {
    let definition =
      head() + """
        questions: [{id: name, type: text, title: N}]
        files:
          - {path: x.txt, from: f}
          - {path: \(path), from: f}
        """
    let (files, findings) = generated(
      pack(["t/template.yaml": definition, "t/files/f": "x"]), "t", flags(["name": JSON(name)]))
    #expect(findings.contains { $0.contains(expected) }, "\(findings)")
    #expect(files == ["x.txt": "x"])
  }

  @Test func `a secret answer stands in secret files only`() {
    let definition =
      head() + """
        questions: [{id: token, type: text, title: T, secret: true}]
        files:
          - {path: a.txt, from: f}
          - {path: secrets/config.json, from: f, mode: secret}
        """
    let catalog = pack(["t/template.yaml": definition, "t/files/f": "<%= token %>"])
    let (files, findings) = generated(catalog, "t", flags(["token": "hunter22"]))
    #expect(files == ["secrets/config.json": "\"hunter22\""])
    #expect(findings == ["Templates/t/template.yaml:8:5: 'a.txt' would hold a secret answer"])
  }

  @Test func `a verbatim file keeps its bytes, and a rendered one of unknown kind is refused`() {
    let definition =
      head() + "files: [{path: a.bin, verbatim: true}, {path: b.bin}, {path: main, syntax: sh}]\n"
    let catalog = pack([
      "t/template.yaml": definition, "t/files/a.bin": "<%= x", "t/files/b.bin": "<%= kind %>",
      "t/files/main": "<%= kind %>",
    ])
    let (files, findings) = generated(catalog)
    #expect(files == ["a.bin": "<%= x", "main": "source"])
    #expect(
      findings == ["Templates/t/template.yaml:6:40: no encoder is known for 'b.bin' Name one with 'syntax'."])
  }
}
