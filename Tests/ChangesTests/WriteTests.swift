import Changes
import Testing

struct WriteTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("keep", "keep")
    try folder.write("text", "old")
    try folder.write("run.sh", "run")
    try folder.write("gone/deep/file", "gone", mode: 0o600)
  }

  func changes(extra: [PlannedFile] = []) throws -> ChangeSet {
    let plan = FilePlan(
      [
        try file("text", "new"), try file("run.sh", "run", mode: .executable), try file("a/b/c", "made"),
        try file("secrets/config.json", "{}", mode: .secret),
      ] + extra, removing: [try RelativePath("gone/deep/file")])
    return try ChangeSet.comparing(plan, below: folder.path)
  }

  @Test func `writes every accepted change and removes the folders that it emptied`() throws {
    let receipt = try changes().write("test")
    #expect(
      receipt.written.map(\.path.text) == [
        "a/b/c", "gone/deep/file", "run.sh", "secrets/config.json", "text",
      ])
    #expect(
      try folder.tree().map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "a/", "a/b/", "a/b/c 644", "keep 644", "run.sh 755", "secrets/", "secrets/config.json 600",
        "text 644",
      ])
    #expect(folder.text("text") == "new")
    #expect(try changes().isEmpty)
  }

  @Test func `a skipped file stays as it is`() throws {
    var set = try changes()
    set.skip(try RelativePath("text"))
    try set.write("test")
    #expect(folder.text("text") == "old")
    #expect(folder.text("a/b/c") == "made")
  }

  @Test func `a set with nothing to do leaves no trace`() throws {
    let before = try folder.tree(withJournal: true)
    try ChangeSet.comparing(FilePlan([try file("keep", "keep")]), below: folder.path).write("test")
    #expect(try folder.tree(withJournal: true) == before)
  }

  @Test func `git never sees the journal`() throws {
    try changes().write("test")
    #expect(folder.text(".hangar/journal/.gitignore") == "*\n")
  }

  @Test func `permissions that fit stay when the contents change`() throws {
    try folder.write("text", "old", mode: 0o664)
    try changes().write("test")
    #expect(try folder.tree().contains { $0.hasPrefix("text 664 ") })
  }

  @Test func `a file that changed since the review stops the whole write`() throws {
    let set = try changes()
    try folder.write("text", "edited")
    try folder.write("a/b/c", "appeared")
    let before = try folder.tree(withJournal: true)
    let paths = [try RelativePath("a/b/c"), try RelativePath("text")]
    #expect(throws: WriteRefusal.changedSince(paths)) { try set.write("test") }
    #expect(try folder.tree(withJournal: true) == before)
  }

  @Test func `permissions that changed since the review stop the write, too`() throws {
    let set = try changes()
    try folder.write("text", "old", mode: 0o755)
    #expect(throws: WriteRefusal.changedSince([try RelativePath("text")])) { try set.write("test") }
  }

  @Test func `a conflict stops the write until it is skipped`() throws {
    try folder.write("folder/inside", "x")
    var set = try changes(extra: [try file("folder", "file")])
    let path = try RelativePath("folder")
    let refusal = #expect(throws: WriteRefusal.self) { try set.write("test") }
    #expect(refusal?.description == "'folder' is a folder. Move it away, or skip this file.")
    #expect(folder.text("text") == "old")
    set.skip(path)
    try set.write("test")
    #expect(folder.text("text") == "new")
    #expect(folder.text("folder/inside") == "x")
  }

  @Test(arguments: [
    "it's", "a \"quoted\" name", "-rf", " leading", "tab\u{300}", "ünï/名", "$(touch x)", "a%0Ab", "*",
  ])
  func `an odd name is a name like any other`(name: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("other", "x")
    let before = try scratch.tree()
    try ChangeSet.comparing(FilePlan([try file(name, "odd")]), below: scratch.path).write("test")
    #expect(scratch.text(name) == "odd")
    try ChangeSet.undoing(below: scratch.path).write("undo")
    #expect(try scratch.tree() == before)
  }

  @Test func `a symlink that takes a folder's place after the review is never followed`() throws {
    let outside = try ScratchFolder()
    try folder.write("a/b/other", "x")
    let set = try changes()
    try folder.remove("a/b")
    try folder.link("a/b", to: outside.path)
    #expect(throws: WriteRefusal.changedSince([try RelativePath("a/b/c")])) { try set.write("test") }
    #expect(try outside.tree().isEmpty)
    #expect(folder.text("text") == "old")
  }

  @Test(arguments: [".hangar", ".hangar/journal"])
  func `a symlink in the journal's place is never followed`(place: String) throws {
    let outside = try ScratchFolder()
    if place != ".hangar" {
      try folder.write(".hangar/lock.json", "{}")
    }
    try folder.link(place, to: outside.path)
    #expect(throws: WriteRefusal.self) { try changes().write("test") }
    #expect(try outside.tree().isEmpty)
    #expect(folder.text("text") == "old")
  }

  @Test func `makes a folder that did not exist, with those on the way`() throws {
    let root = folder.path + "/new/deep/source-x"
    let set = try ChangeSet.comparing(FilePlan([try file("src/main.py", "x")]), below: root)
    try set.write("new connector")
    #expect(folder.text("new/deep/source-x/src/main.py") == "x")
    let names = try folder.tree().filter { $0.contains(".hangar-new") }
    #expect(names.isEmpty)
    try ChangeSet.undoing(below: root).write("undo")
    #expect(try !folder.tree().contains { $0.hasPrefix("new") })
  }

  @Test func `what a killed process left of a new folder is removed by the next write, and that is said`()
    throws
  {
    let root = folder.path + "/new"
    let set = try ChangeSet.comparing(FilePlan([try file("a", "x"), try file("b", "x")]), below: root)
    #expect(throws: WriteRefusal.self) {
      try set.write("hangar new", door: FaultyDoor(failingAt: 3, .staysDead).door)
    }
    #expect(try folder.tree().contains { $0.contains(".hangar-new") })
    let receipt = try set.write("hangar new")
    #expect("\(receipt.recovery)" == "What an interrupted write had left beside 'new' was removed.")
    #expect(try !folder.tree().contains { $0.contains(".hangar-new") })
    #expect(folder.text("new/a") == "x")
  }

  @Test func `a folder that appeared since the review is not written over`() throws {
    let root = folder.path + "/new"
    let set = try ChangeSet.comparing(FilePlan([try file("a", "mine")]), below: root)
    try folder.write("new/a", "theirs")
    #expect(throws: WriteRefusal.changedSince([try RelativePath("a")])) { try set.write("test") }
    #expect(folder.text("new/a") == "theirs")
  }

  @Test func `a folder that went since the review is not made again`() throws {
    let set = try changes()
    try folder.remove("")
    #expect(
      throws: WriteRefusal.changedSince(
        try ["gone/deep/file", "run.sh", "text"].map { try RelativePath($0) })
    ) {
      try set.write("test")
    }
  }
}
