import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct NewTests {
  static let templates = ["source-http", "source-manifest", "destination-python"]

  @Test(arguments: templates)
  func `the name alone is enough with --yes, and the folder is made inside --into`(
    template: String
  )
    async throws
  {
    let folder = try TestFolder("w", ["inside/keep": ""])
    let made = try await Shell.hangar(
      "new", template, "Pet Shop", "--yes", "--into", "inside", in: folder.path)
    #expect(made.code == 0)
    let kind = template.split(separator: "-")[0]
    #expect(folder.text("inside/\(kind)-pet-shop/metadata.yaml")?.contains("Pet Shop") == true)
    #expect(try folder.tree().keys.allSatisfy { $0.hasPrefix("inside/") })
  }

  @Test(arguments: ["streams", "fields"])
  func `without streams, or the fields that its code reads, a source is refused in sentences about that`(
    answer: String
  ) async throws {
    let folder = try TestFolder()
    let refused = try await Shell.hangar(
      "new", "source-http", "Pet Shop", "--set", "\(answer)=[]", "--yes", in: folder.path)
    #expect(refused.code == 1)
    #expect(!refused.errors.contains("template.yaml"), "\(refused)")
    #expect(refused.errors.hasPrefix("\(answer): error: "), "\(refused)")
  }

  @Test func `a write says what leads on to a person, and nothing to a script`() async throws {
    let folder = try TestFolder()
    let make = "'\(Shell.products)/hangar' new source-http 'Pet Shop' --yes"
    let made = try await Shell.run("script", ["-qec", make, "/dev/null"], in: folder.path)
    #expect(made.output.contains("Next: 'hangar checklist source-pet-shop' leads on."), "\(made)")
    let again = try await Shell.hangar("new", "source-http", "Cat Shop", "--yes", in: folder.path)
    #expect(again.errors.isEmpty)
  }

  @Test func `Hangar's own records are one line of the text`() async throws {
    let folder = try TestFolder()
    let made = try await Shell.hangar("new", "source-http", "Pet Shop", "--yes", in: folder.path)
    let lines = made.output.split(separator: "\n")
    #expect(lines.count { $0.contains(".hangar/") } == 1)
    #expect(lines.contains("create   README.md"))
    #expect(lines.last?.hasSuffix("files written below \(folder.path)/source-pet-shop") == true)
  }

  @Test func `files have their modes whatever the process's mask takes away`() async throws {
    let folder = try TestFolder()
    let make = "umask 077; '\(Shell.products)/hangar' new source-generic 'Pet Shop' --yes >&2"
    let show = "cd source-pet-shop && stat -c %a README.md commands/spec"
    let modes = try await Shell.run("sh", ["-c", "\(make) && \(show)"], in: folder.path)
    #expect(modes.output == "644\n755\n")
  }

  @Test(arguments: templates)
  func `the same again has nothing to do and writes nothing`(template: String) async throws {
    let folder = try TestFolder()
    let arguments = ["new", template, "Pet Shop", "--yes"]
    _ = try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path)
    let before = try folder.tree()
    let again = try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path)
    #expect(again.code == 0)
    #expect(again.output.hasPrefix("Nothing to do: "))
    #expect(try folder.tree() == before)
  }

  @Test func `without a terminal what is missing is listed at once, without what follows from it`()
    async throws
  {
    let folder = try TestFolder()
    let bare = try await Shell.hangar("new", in: folder.path)
    #expect(bare.code == 64)
    #expect(bare.errors.contains("no template was named"))
    let nameless = try await Shell.hangar("new", "source-http", in: folder.path)
    #expect(nameless.code == 64)
    let errors = nameless.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors == ["name: error: 'Connector name' has no answer [answers.missing]"])
    #expect(try folder.tree().isEmpty)
  }

  @Test(arguments: ["source-http", "source-manifest"])
  func `the guide's file of answers makes a connector that nothing is wrong with`(
    template: String
  ) async throws {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/answers.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    let answers = try #require(text.split(separator: "```yaml\n").last?.split(separator: "```").first)
    let folder = try TestFolder("w", ["answers.yaml": String(answers)])
    let made = try await Shell.hangar("new", template, "--answers", "answers.yaml", "--yes", in: folder.path)
    #expect(made.code == 0, "\(made.errors)")
    let judged = try await Shell.hangar("validate", ".", in: folder.path)
    #expect(judged.code == 0, "\(judged.errors)")
  }

  private static let ends: [([String], Int32)] = [
    (["new", "source-http", "X", "--yes", "--diff"], 64),
    (["new", "source-http", "X", "--set", "bar", "--yes"], 64),
    (["new", "source-http", "X", "--nonsense"], 64),
    (["new", "source-http", "--yes"], 64),
    (["new", "source-http", "../x", "--yes"], 1),
    (["new", "source-http", "X", "--yes", "--set", "licence=MIT"], 1),
    (["new", "source-htpp", "X", "--yes"], 2),
    (["new", "source-http", "X", "--yes", "--layout", "nowhere"], 2),
    (["new", "source-http", "X", "--yes", "--into", "missing"], 2),
    (["new", "source-http", "X", "--yes", "--answers", "missing.yaml"], 2),
    (["undo", "."], 2),
    (["diff", "."], 2),
    (["checklist", "."], 2),
    (["templates", "show", "none"], 2),
    (["templates"], 0),
    (["--version"], 0),
    (["--help"], 0),
    (["."], 0),
  ]

  @Test(arguments: ends)
  func `exit codes say what kind of end it was`(arguments: [String], code: Int32) async throws {
    let folder = try TestFolder()
    let result = try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path)
    #expect(result.code == code, "\(result.output)\(result.errors)")
    #expect(code == 0 || !result.errors.isEmpty)
    #expect(try folder.tree().isEmpty)
  }

  @Test func `a rule holds whatever the source of the answer`() async throws {
    let bad = "PetShop"
    let folder = try TestFolder(
      "w", ["a.yaml": "image: \(bad)\n", "Own/own/x/template.yaml": Self.ownTemplate])
    let flag = try await Shell.hangar(
      "new", "source-http", "Pet", "--yes", "--set", "image=\(bad)", in: folder.path)
    let variable = try await Shell.hangar(
      "new", "source-http", "Pet", "--yes", in: folder.path, with: ["HANGAR_IMAGE": bad])
    let file = try await Shell.hangar(
      "new", "source-http", "Pet", "--yes", "--answers", "a.yaml", in: folder.path)
    let standard = try await Shell.hangar(
      "new", "own/x", "Pet", "--yes", "--templates", "Own", in: folder.path)
    for result in [flag, variable, file, standard] {
      #expect(result.code == 1)
      #expect(result.errors.contains("'PetShop' does not name its registry"), "\(result.errors)")
    }
  }

  private static let ownTemplate = """
    id: own/x
    title: Own
    kind: source
    language: python
    summary: A template of one's own.
    when: Never.
    makes: Nothing.
    layers: []
    questions:
      - {id: name, type: text, title: Name}
      - {id: image, type: text, title: Image, default: PetShop, validate: [image_name]}
    files: []
    """

  @Test func `--diff is a patch that git apply takes`() async throws {
    let (patched, written) = (try TestFolder("patched"), try TestFolder("written"))
    let diff = try await Shell.hangar("new", "source-http", "Pet Shop", "--diff", in: patched.path)
    try patched.write("p.patch", diff.output)
    _ = try await Shell.run("git", ["init", "--quiet", "."], in: patched.path)
    let applied = try await Shell.run("git", ["apply", "p.patch"], in: patched.path)
    #expect(applied.code == 0, "\(applied.errors)")
    _ = try await Shell.hangar("new", "source-http", "Pet Shop", "--yes", in: written.path)
    for name in try written.tree().keys where !name.hasSuffix("lock.json") && !name.contains("metadata.yaml")
    {
      #expect(patched.text(name) == written.text(name), "\(name)")
    }
  }

  @Test func `the plan as JSON names each file with its hash, size, mode and owner`() async throws {
    let folder = try TestFolder()
    let plan = try await Shell.hangar("new", "source-http", "Pet Shop", "--format", "json", in: folder.path)
    #expect(plan.code == 0)
    let value = try #require(JSON.parse(plan.output).value)
    let main = value["files"]?.array?.first { $0["path"]?.string == "README.md" }
    #expect(main?["action"]?.string == "create")
    #expect(main?["mode"]?.string == "0644")
    #expect(main?["owner"]?.string == "shared")
    #expect(main?["sha256"]?.string?.count == 64)
    #expect((main?["size"]?.int ?? 0) > 0)
    #expect(try folder.tree().isEmpty)
    let wrong = try await Shell.hangar("new", "source-http", "../x", "--format", "json", in: folder.path)
    #expect(wrong.code == 1)
    #expect(JSON.parse(wrong.output).value?["findings"]?.array?.count == 1)
  }

  @Test func `what somebody wrote by hand is not written over unasked`() async throws {
    let shop = try await PetShop()
    try shop.folder.write("source-pet-shop/README.md", "Mine.\n")
    let again = try await Shell.hangar("new", "source-http", "Pet Shop", "--yes", in: shop.folder.path)
    #expect(again.code == 2)
    #expect(again.errors.contains("'README.md' would lose what was written there by hand."))
    #expect(shop.folder.text("source-pet-shop/README.md") == "Mine.\n")
    let other = try await Shell.hangar("new", "source-manifest", "Pet Shop", "--yes", in: shop.folder.path)
    #expect(other.code == 2)
    #expect(other.errors.contains("was made of source-http"))
  }

  @Test func `undo restores the tree of before`() async throws {
    let shop = try await PetShop()
    let before = try shop.folder.tree()
    let changed = try await Shell.hangar(
      "new", "source-http", "Pet Shop", "--yes", "--set", "license=ELv2", in: shop.folder.path)
    #expect(changed.code == 0, "\(changed.errors)")
    #expect(try shop.folder.tree() != before)
    #expect(try await Shell.hangar("undo", shop.path, in: shop.folder.path).code == 0)
    #expect(try shop.folder.tree() == before)
    #expect(try await Shell.hangar("undo", shop.path, in: shop.folder.path).code == 0)
    #expect(try shop.folder.tree().isEmpty)
  }

  @Test func `a closed pipe ends it quietly`() async throws {
    let folder = try TestFolder()
    let script = "'\(Shell.products)/hangar' new source-http Pet --diff | head -1"
    let result = try await Shell.run("sh", ["-c", script], in: folder.path)
    #expect(result.output.hasPrefix("diff --git a/source-pet/"))
    #expect(result.errors.isEmpty)
  }

  @Test func `two names, and a file in the folder's place, are refused in one sentence each`() async throws {
    let folder = try TestFolder("workspace", ["source-pets": "a file"])
    let twice = try await Shell.hangar(
      "new", "source-http", "Pets", "--set", "name=Shop", "--yes", in: folder.path)
    #expect(twice.code == 2)
    let names = "'Pets', and 'Shop' with --set"
    #expect(twice.errors == "hangar: The connector has two names: \(names). Give it one.\n")
    let inTheWay = try await Shell.hangar("new", "source-http", "Pets", "--yes", in: folder.path)
    #expect(inTheWay.code == 2)
    #expect(inTheWay.errors.contains("source-pets' is not a folder."))
    #expect(!inTheWay.errors.contains("git"))
  }

  @Test func `control characters of an argument do not reach the terminal`() async throws {
    let folder = try TestFolder()
    let hostile: [[String]] = [
      ["\u{1B}[31m"], ["new", "--\u{1B}[31m"], ["new", "source-http", "\u{1B}]0;x\u{7}", "--yes"],
    ]
    for arguments in hostile {
      let result = try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path)
      #expect(result.code != 0)
      #expect(!(result.output + result.errors).contains("\u{1B}"))
    }
  }
}
