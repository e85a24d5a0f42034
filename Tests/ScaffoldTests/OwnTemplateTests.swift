import Changes
import Findings
import Testing

@testable import Scaffold

/// Templates of a person or a company beside the program's own.
struct OwnTemplateTests {
  static let ours = [
    "layers/base/layer.yaml": "files: [{path: README.md}, {path: a.txt}]\n",
    "layers/base/files/README.md": "ours\n<% block more %>\nnothing\n<% end %>\n",
    "layers/base/files/a.txt": "a\n",
    "layers/here/layer.yaml": "layout: true\nfiles: [{path: here.txt}]\n",
    "layers/here/files/here.txt": "here\n",
    "layers/there/layer.yaml": "layout: true\n",
    "t/template.yaml": head("[base, $layout]\nlayouts: [here, there]") + "files: [{path: t.txt}]\n",
    "t/files/t.txt": "t\n",
  ]

  private static func catalog(_ own: [String: String]) -> TemplateCatalog {
    TemplateCatalog(stores: [
      .memory(own.mapValues { Array($0.utf8) }, name: "own", mayReplace: false),
      .memory(ours.mapValues { Array($0.utf8) }),
    ])
  }

  @Test func `a template that a stronger folder has too is told, for nobody uses it`() {
    let own = ["acme/t/template.yaml": "title: Acme's T\nextends: t\n"].mapValues { Array($0.utf8) }
    let catalog = TemplateCatalog(stores: [
      .memory(own, name: "workspace", mayReplace: false), .memory(own, name: "home", mayReplace: false),
      .memory(Self.ours.mapValues { Array($0.utf8) }),
    ])
    let told = catalog.summaries().findings.map { "\($0.place.file ?? ""): \($0.message)" }
    #expect(
      told == [
        "home/acme/t/template.yaml: 'acme/t' is not used: 'workspace' has a template of the same name"
      ])
  }

  @Test func `a template goes on from another, replaces its files and adds a layer of its own`() throws {
    let catalog = Self.catalog([
      "acme/t/template.yaml": """
      title: Acme's T
      extends: t
      layers: [acme/house]
      files:
        - {path: a.txt}
        - {path: t.txt, remove: true}
      """,
      "acme/t/files/a.txt": "acme\n",
      "layers/acme/house/layer.yaml": "files: [{path: README.md, blocks: {more: more.inc}}]\n",
      "layers/acme/house/files/more.inc": "house\n",
    ])
    let (files, findings) = generated(catalog, "acme/t")
    #expect(findings == [])
    #expect(files == ["README.md": "ours\nhouse\n", "a.txt": "acme\n", "here.txt": "here\n"])
    #expect(generated(catalog, "acme/t", layout: "there").files["here.txt"] == nil)
    let summary = try #require(catalog.summaries().summaries.first)
    #expect(summary.title == "Acme's T")
    #expect(summary.kind == .source)
    #expect(summary.layouts == ["here", "there"])
    let template = try #require(catalog.template("acme/t").template)
    #expect(template.layers.map(\.id) == ["base", "here", "t", "acme/house", "acme/t"])
    #expect(TemplateLint.findings(in: catalog, ids: ["acme/t"]) == [])
  }

  @Test(arguments: [
    ("u", "own/acme/t/template.yaml: there is no template 'u' Use one of: acme/t, t."),
    ("acme/t", "own/acme/t/template.yaml: 'acme/t' goes on from itself"),
  ])
  func `a template to go on from that is not there is told`(base: String, expected: String) {
    let catalog = Self.catalog(["acme/t/template.yaml": "title: T\nextends: \(base)\n"])
    #expect(generated(catalog, "acme/t").findings == [expected])
    #expect(catalog.summaries().findings.map(shown) == [expected])
  }

  @Test func `nothing without a name in front counts, and the list says so`() {
    let catalog = Self.catalog([
      "t/template.yaml": head() + "files: [{path: evil.txt}]\n", "t/files/evil.txt": "evil\n",
      "mine/template.yaml": head(), "layers/base/layer.yaml": "files: [{path: evil.txt}]\n",
      "layers/base/files/evil.txt": "evil\n", "layers/base/files/a.txt": "evil\n",
    ])
    #expect(catalog.ids == ["t"])
    #expect(generated(catalog).files["a.txt"] == "a\n")
    #expect(generated(catalog).files["evil.txt"] == nil)
    #expect(
      catalog.summaries().findings.map(shown) == [
        "own/layers/base/layer.yaml: 'base' is not used: it has no name in front, and could be taken for one of Hangar's own Move it into a folder that is named after you, as in 'acme/base'.",
        "own/mine/template.yaml: 'mine' is not used: it has no name in front, and could be taken for one of Hangar's own Move it into a folder that is named after you, as in 'acme/mine'.",
        "own/t/template.yaml: 't' is not used: it has no name in front, and could be taken for one of Hangar's own Move it into a folder that is named after you, as in 'acme/t'.",
      ])
  }

  @Test func `a template comes whole from one folder, the strongest that has it`() {
    let first = [
      "acme/t/template.yaml": head() + "files: [{path: a.txt}]\n", "acme/t/files/a.txt": "first\n",
    ]
    let second = [
      "acme/t/template.yaml": head() + "files: [{path: a.txt}, {path: b.txt}]\n",
      "acme/t/files/a.txt": "second\n", "acme/t/files/b.txt": "second\n",
    ]
    let stores = [first, second].map {
      TemplateStore.memory($0.mapValues { Array($0.utf8) }, name: "own", mayReplace: false)
    }
    #expect(generated(TemplateCatalog(stores: stores), "acme/t").files == ["a.txt": "first\n"])
  }

  @Test func `the hash of a folder changes with any file of it`() {
    func hash(_ files: [String: String]) -> String {
      TemplateStore.memory(files.mapValues { Array($0.utf8) }).contentHash.hex
    }
    #expect(hash(["a": "bc"]) == hash(["a": "bc"]))
    #expect(Set([hash(["a": "bc"]), hash(["ab": "c"]), hash(["a": "b", "c": ""]), hash([:])]).count == 4)
  }
}
