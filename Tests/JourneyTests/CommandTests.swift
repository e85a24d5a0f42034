import Schema
import TestSupport
import Testing

/// The commands beside `new`.
struct CommandTests {
  @Test func `templates lists them, and shows what one asks, makes and leaves to do`() async throws {
    let list = try await Shell.hangar("templates", in: "/")
    #expect(list.output.contains("source-http"))
    let show = try await Shell.hangar("templates", "show", "source-http", in: "/")
    for part in ["base_url", "<%= package %>/source.py", "The connector - check, streams", "base-url-set"] {
      #expect(show.output.contains(part), "\(part)")
    }
    let json = try await Shell.hangar("templates", "show", "source-http", "--format", "json", in: "/")
    let value = try #require(JSON.parse(json.output).value)
    #expect(value["files"]?.array?.allSatisfy { $0["why"]?.string?.isEmpty == false } == true)
    #expect((value["questions"]?.array?.count ?? 0) > 5)
  }

  @Test(arguments: [("validat", "validate"), ("explian", "explain"), ("templtes", "templates")])
  func `a mistyped command is told what was meant`(typed: String, meant: String) async throws {
    let run = try await Shell.hangar(typed, "x", in: "/")
    #expect(run.code == 64)
    #expect(run.errors.contains("There is no command '\(typed)'. Did you mean '\(meant)'?"))
  }

  @Test func `help of a command names the program, and an option that it does not take is refused`()
    async throws
  {
    let help = try await Shell.hangar("new", "--help", in: "/")
    #expect(help.output.contains("USAGE: hangar new"))
    let run = try await Shell.hangar("run", ".", "check", "--catalog", "x", in: "/")
    #expect(run.code == 64)
    #expect(run.errors.contains("'check' takes no --catalog"))
  }

  @Test func `the built-in templates have no errors`() async throws {
    let lint = try await Shell.hangar("templates", "lint", in: "/")
    #expect(lint.code == 0, "\(lint.errors)")
  }

  @Test func `a folder of broken templates is found fault with`() async throws {
    let folder = try TestFolder("w", ["own/acme/x/template.yaml": "id: acme/x\nlayers: [nowhere]\n"])
    let lint = try await Shell.hangar("templates", "lint", "own", in: folder.path)
    #expect(lint.code == 1)
    #expect(lint.errors.contains("there is no layer 'nowhere'"))
    #expect(!lint.errors.contains("Templates/"))
  }

  @Test(arguments: [
    ("own/acme/x", "'own/acme/x' is one template or layer. Name the folder around all of them"),
    ("none", "'none' has no templates below it"),
  ])
  func `a folder in which there is nothing to look through is refused`(
    path: String, said: String
  ) async throws {
    let folder = try TestFolder("w", ["own/acme/x/template.yaml": "title: X\n", "none/x": ""])
    let lint = try await Shell.hangar("templates", "lint", path, in: folder.path)
    #expect(lint.code == 2)
    #expect(lint.errors.contains(said), "\(lint.errors)")
  }

  @Test func `a tick goes into the checklist, and undo takes it back`() async throws {
    let shop = try await PetShop()
    let before = shop.folder.text("source-pet-shop/CHECKLIST.md")
    let ticked = try await Shell.hangar("checklist", shop.path, "--tick", "icon", in: "/")
    #expect(ticked.code == 0, "\(ticked.errors)")
    #expect(ticked.output.contains("[x] icon"))
    #expect(shop.folder.text("source-pet-shop/CHECKLIST.md") != before)
    #expect(try await Shell.hangar("undo", shop.path, in: "/").code == 0)
    #expect(shop.folder.text("source-pet-shop/CHECKLIST.md") == before)
    let unknown = try await Shell.hangar("checklist", shop.path, "--tick", "none", in: "/")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("has no item 'none'"))
  }

  private func states(_ shop: PetShop, _ variables: [String: String] = [:]) async throws -> [String: String] {
    let verified = try await Shell.hangar(
      "checklist", shop.path, "--verify", "--format", "json", in: "/", with: variables)
    #expect(verified.code == 1, "\(verified.errors)")
    let items = try #require(JSON.parse(verified.output).value?["items"]?.array)
    let pairs = items.map { ($0["id"]?.string ?? "", $0["state"]?.string ?? "") }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test func `--verify proves by files and by running, and says what stands in the way`() async throws {
    let shop = try await PetShop()
    let bare = try await states(shop)
    #expect(bare["base-url"] == "failing")
    #expect(bare["metadata"] == "proven")
    #expect(bare["unit-tests"] == "blocked")
    let python = "source-pet-shop/.venv/bin/python"
    try shop.folder.write(python, "#!/bin/sh\necho 12 passed\n", isExecutable: true)
    #expect(try await states(shop)["unit-tests"] == "proven")
    try shop.folder.write("source-pet-shop/main.py", "")
    let stale = try await Shell.hangar("checklist", shop.path, in: "/")
    #expect(stale.output.contains("stale"))
  }

  @Test func `--verify does not start a connector that was not made here`() async throws {
    let shop = try await PetShop()
    let elsewhere = try await states(shop, ["XDG_STATE_HOME": "\(shop.folder.path)/state"])
    #expect(elsewhere["unit-tests"] == "not checked")
    #expect(elsewhere["metadata"] == "proven")
  }

  @Test func `diff shows what was changed since, and git can take it back`() async throws {
    let shop = try await PetShop()
    let none = try await Shell.hangar("diff", shop.path, in: "/")
    #expect(none.code == 0)
    #expect(none.output.isEmpty)
    let readme = try #require(shop.folder.text("source-pet-shop/README.md"))
    try shop.folder.write("source-pet-shop/README.md", readme + "More.\n")
    try shop.folder.remove("source-pet-shop/acceptance-test-config.yml")
    try shop.folder.write("source-pet-shop/icon.svg", "<svg/>")
    let diff = try await Shell.hangar("diff", shop.path, in: "/")
    #expect(diff.output.contains("+More.\n"))
    #expect(diff.output.contains("deleted file mode 100644"))
    #expect(diff.errors.contains("'icon.svg' was changed"))
    try shop.folder.write("p.patch", diff.output)
    _ = try await Shell.run("git", ["init", "--quiet", "."], in: shop.path)
    let reversed = try await Shell.run("git", ["apply", "-R", "../p.patch"], in: shop.path)
    #expect(reversed.code == 0, "\(reversed.errors)")
    #expect(shop.folder.text("source-pet-shop/README.md") == readme)
  }

  @Test func `without a terminal the workspace is a list`() async throws {
    let shop = try await PetShop()
    let list = try await Shell.hangar(shop.folder.path, in: "/")
    #expect(list.output.contains("source-pet-shop  source  python"))
    let json = try await Shell.hangar(shop.folder.path, "--format", "json", in: "/")
    #expect(JSON.parse(json.output).value?["connectors"]?.array?.first?["title"]?.string == "Pet Shop")
  }

  @Test func `the doctor says what is missing and how to mend it`() async throws {
    let folder = try TestFolder()
    let well = try await Shell.hangar("doctor", in: folder.path)
    #expect(well.output.contains("templates"))
    let ill = try await Shell.hangar(
      "doctor", "--format", "json", in: folder.path,
      with: ["PATH": "/nowhere", "XDG_STATE_HOME": "/dev/null/x"])
    #expect(ill.code == 1)
    let findings = try #require(JSON.parse(ill.output).value?["findings"]?.array)
    let rules = findings.compactMap { $0["rule"]?.string }
    for rule in ["doctor.python3", "doctor.venv", "doctor.git", "doctor.editor", "doctor.state"] {
      #expect(rules.contains(rule))
    }
    #expect(findings.allSatisfy { $0["remedy"]?.string?.isEmpty == false })
  }
}
