import Changes
import Schema
import TestSupport
import Testing

@testable import Scaffold

/// A template that changes after a connector was made of it and a person has worked on that.
struct ConnectorUpdateTests {
  private static let questions = """
    questions:
      - {id: name, type: text, title: N, default: Zoo}
      - {id: town, type: text, title: W, default: Bern}
    computed:
      - {id: connector, value: source-<%= name | kebab %>}

    """

  private static func catalog(
    _ body: String, _ files: String = "files:\n  - {path: a.txt, from: a}\n", questions: String = questions
  ) -> TemplateCatalog {
    pack(["t/template.yaml": head() + questions + files, "t/files/a": body, "t/files/b": "b\n"])
  }

  /// Makes the connector in a folder.
  private static func make(_ catalog: TemplateCatalog, in folder: TestFolder) throws {
    let template = try #require(catalog.template("t").template)
    let made = catalog.generate(template, Answers(), seed: seed, hangar: "0.1.0")
    try #require(made.errors == [])
    try ChangeSet.comparing(made.plan, below: folder.path).write("new")
  }

  private static func update(
    _ catalog: TemplateCatalog, in folder: TestFolder, _ changed: [(String, JSON)] = []
  ) throws -> ConnectorUpdate {
    let lock = try #require(try Lock.read(in: folder.path))
    let template = try #require(catalog.template("t").template)
    let answers = changed.reduce(lock.answers) { answers, change in
      JSON(members: answers.members.filter { $0.key != change.0 }.map { ($0.key, $0.value) } + [change])
    }
    return try catalog.update(lock, template, answers: answers, below: folder.path, hangar: "0.2.0")
  }

  private static let text = "1\n2\n3\n4\n<%= town %>\n"

  @Test func `what the template changed is taken, and what was written by hand stays`() throws {
    let folder = try TestFolder()
    try Self.make(Self.catalog(Self.text), in: folder)
    try folder.write("a.txt", "1\n2\n3\n4\nBern\nmine\n")
    let update = try Self.update(Self.catalog("one\n2\n3\n4\n<%= town %>\n"), in: folder)
    #expect(update.merge.conflicts == [])
    try update.merge.changes.write("update")
    #expect(folder.text("a.txt") == "one\n2\n3\n4\nBern\nmine\n")
    #expect(folder.text(".hangar/base/a.txt.base") == "one\n2\n3\n4\nBern\n")
    let again = try Self.update(Self.catalog("one\n2\n3\n4\n<%= town %>\n"), in: folder)
    #expect(again.merge.changes.isEmpty)
  }

  @Test func `another answer changes what was made of the old one`() throws {
    let folder = try TestFolder()
    let catalog = Self.catalog(Self.text)
    try Self.make(catalog, in: folder)
    try folder.write("a.txt", "mine\n1\n2\n3\n4\nBern\n")
    try Self.update(catalog, in: folder, [("town", "Rome")]).merge.changes.write("update")
    #expect(folder.text("a.txt") == "mine\n1\n2\n3\n4\nRome\n")
    #expect(try Lock.read(in: folder.path)?.answers["town"] == "Rome")
  }

  @Test func `lines that both changed are a conflict`() throws {
    let folder = try TestFolder()
    try Self.make(Self.catalog("1\n"), in: folder)
    try folder.write("a.txt", "mine\n")
    let update = try Self.update(Self.catalog("theirs\n"), in: folder)
    #expect(update.merge.conflicts.map(\.reason) == [.lines(1)])
  }

  @Test func `a file that the template dropped goes with its copy, unless it was changed`() throws {
    let both = "files:\n  - {path: a.txt, from: a}\n  - {path: b.txt, from: b}\n"
    for isChanged in [false, true] {
      let folder = try TestFolder()
      try Self.make(Self.catalog("1\n", both), in: folder)
      if isChanged { try folder.write("b.txt", "mine\n") }
      let update = try Self.update(Self.catalog("1\n"), in: folder)
      #expect(update.merge.conflicts.isEmpty != isChanged)
      try update.merge.changes.write("update")
      #expect(folder.text("b.txt") == (isChanged ? "mine\n" : nil))
      #expect(folder.text(".hangar/base/b.txt.base") == nil)
    }
  }

  @Test func `without its pristine copy a file is compared with what still tells, else with nothing`() throws
  {
    let folder = try TestFolder()
    try Self.make(Self.catalog("1\n"), in: folder)
    try folder.remove(".hangar/base/a.txt.base")
    // The file itself is as it was made.
    let known = try Self.update(Self.catalog("2\n"), in: folder)
    #expect(known.merge.conflicts == [] && known.withoutCopy == [])
    try folder.write("a.txt", "mine\n")
    // The template still makes what it made.
    #expect(try Self.update(Self.catalog("1\n"), in: folder).withoutCopy == [])
    let unknown = try Self.update(Self.catalog("2\n"), in: folder)
    #expect(unknown.withoutCopy.map(\.text) == ["a.txt"])
    #expect(unknown.merge.conflicts.count == 1)
  }

  @Test func `questions may come and go`() throws {
    let folder = try TestFolder()
    try Self.make(Self.catalog(Self.text), in: folder)
    let questions = Self.questions.replacing("id: town", with: "id: city")
    let newer = Self.catalog("1\n2\n3\n4\n<%= city %>\n", questions: questions)
    try Self.update(newer, in: folder).merge.changes.write("update")
    #expect(try Lock.read(in: folder.path)?.answers.members.map(\.key) == ["name", "city"])
  }

  @Test func `another name is refused, as it would be another connector`() throws {
    let folder = try TestFolder()
    try Self.make(Self.catalog("1\n"), in: folder)
    #expect(throws: UpdateRefusal.renamed("source-ark")) {
      try Self.update(Self.catalog("1\n"), in: folder, [("name", "Ark")])
    }
  }

  @Test func `a file that is written once is never touched again`() throws {
    let once = "files:\n  - {path: a.txt, from: a, owner: once}\n"
    let folder = try TestFolder()
    try Self.make(Self.catalog("1\n", once), in: folder)
    try Self.update(Self.catalog("2\n", once), in: folder).merge.changes.write("update")
    #expect(folder.text("a.txt") == "1\n")
    try folder.remove("a.txt")
    try Self.update(Self.catalog("3\n", once), in: folder).merge.changes.write("update")
    #expect(folder.text("a.txt") == nil)
  }
}
