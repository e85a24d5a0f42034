import Changes
import Testing

struct ChangeSetTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test func `says for each path what writing would do`() throws {
    try folder.write("same", "same")
    try folder.write("text", "old")
    try folder.write("script", "run")
    try folder.write("gone", "gone")
    try folder.write("mine", "mine")
    let plan = FilePlan(
      [
        try file("same", "same"), try file("text", "new"), try file("script", "run", mode: .executable),
        try file("mine", "theirs", owner: .user), try file("new/file", "new"),
      ], removing: [try RelativePath("gone"), try RelativePath("never")])
    let set = try ChangeSet.comparing(plan, below: folder.path)
    #expect(
      set.changes.map { "\($0.path) \($0.action.name)" } == [
        "gone delete", "mine kept", "never unchanged", "new/file create", "same unchanged", "script mode",
        "text modify",
      ])
    #expect(set.counts == ["create": 1, "modify": 1, "delete": 1, "mode": 1, "unchanged": 2, "kept": 1])
    #expect(!set.isEmpty)
  }

  @Test(arguments: [OwnerClass.once, .user])
  func `a file of the person's own is created once and never touched again`(owner: OwnerClass) throws {
    let plan = FilePlan([try file("notes", "template", owner: owner)])
    #expect(try ChangeSet.comparing(plan, below: folder.path).changes.map(\.action) == [.create])
    try folder.write("notes", "mine")
    #expect(try ChangeSet.comparing(plan, below: folder.path).isEmpty)
  }

  @Test func `a secret that exists is neither read nor written`() throws {
    try folder.write("secrets/config.json", "token", mode: 0o600)
    let plan = FilePlan([try file("secrets/config.json", "{}", mode: .secret)])
    let change = try #require(try ChangeSet.comparing(plan, below: folder.path).changes.first)
    #expect(change.action == .kept)
    #expect(change.before == nil)
  }

  @Test(arguments: [(0o664, FileMode.regular), (0o600, .regular), (0o775, .executable), (0o700, .executable)])
  func `permissions that fit the mode stay`(permissions: Int, mode: FileMode) throws {
    try folder.write("file", "text", mode: permissions)
    #expect(
      try ChangeSet.comparing(FilePlan([try file("file", "text", mode: mode)]), below: folder.path).isEmpty)
  }

  @Test func `what stands in the way is a conflict that can be skipped`() throws {
    let outside = try ScratchFolder()
    try outside.write("file", "outside")
    try folder.write("folder/inside", "x")
    try folder.write("plain", "x")
    try folder.link("link", to: outside.path + "/file")
    try folder.link("elsewhere", to: outside.path)
    let paths = ["folder", "link", "plain/below", "elsewhere/file"]
    var set = try ChangeSet.comparing(FilePlan(try paths.map { try file($0, "new") }), below: folder.path)
    #expect(
      set.changes.map(\.action) == [
        .conflict(.symlinkOnTheWay(try RelativePath("elsewhere"))), .conflict(.folder), .conflict(.symlink),
        .conflict(.fileOnTheWay(try RelativePath("plain"))),
      ])
    #expect(set.conflicts.count == 4)
    for path in paths { set.skip(try RelativePath(path)) }
    #expect(set.conflicts.isEmpty)
    #expect(set.isEmpty)
  }

  @Test func `a folder that does not exist is empty`() throws {
    let set = try ChangeSet.comparing(FilePlan([try file("a/b", "x")]), below: folder.path + "/new/folder")
    #expect(set.changes.map(\.action) == [.create])
  }

  @Test func `a root that is a file is refused`() throws {
    try folder.write("file", "x")
    let root = folder.path + "/file"
    #expect(throws: CompareRefusal.folder(.notAFolder(root))) {
      try ChangeSet.comparing(FilePlan(), below: root)
    }
  }

  @Test func `only accepted paths count as changes`() throws {
    let set = try ChangeSet.comparing(FilePlan([try file("a", "1"), try file("b", "2")]), below: folder.path)
    let one = set.subset(accepting: [try RelativePath("b")])
    #expect(one.effective.map(\.path.text) == ["b"])
    #expect(one.counts == ["create": 1])
    #expect(one.subset(accepting: []).isEmpty)
  }

  @Test(arguments: [
    (["README.md", "Readme.md"], "'README.md' and 'Readme.md' are one file on some disks."),
    (["caf\u{E9}", "cafe\u{301}"], "is planned twice."),
    (["src", "SRC/main.py"], "'src' would be a file and a folder, for 'SRC/main.py' is below it."),
    ([".hangar/journal/x"], "'.hangar/journal/x' is inside the journal of writes."),
    ([".Hangar/Journal"], "'.Hangar/Journal' is inside the journal of writes."),
  ])
  func `a plan that cannot be on every disk is refused`(paths: [String], sentence: String) throws {
    let plan = FilePlan(try paths.map { try file($0, "x") })
    let refusal = #expect(throws: PlanRefusal.self) {
      try ChangeSet(plan, against: Snapshot(root: "/nowhere"))
    }
    #expect(refusal?.description.contains(sentence) == true)
  }

  @Test func `the summary holds plain values`() throws {
    try folder.write("run", "old", mode: 0o644)
    let plan = FilePlan([try file("run", "newer", mode: .executable, owner: .tool)])
    let entry = try #require(try ChangeSet.comparing(plan, below: folder.path).summary.entries.first)
    #expect(entry.path == "run" && entry.action == "modify" && entry.owner == "tool" && entry.isAccepted)
    #expect(entry.modeBefore == "0644" && entry.modeAfter == "0755")
    #expect(entry.sizeBefore == 3 && entry.sizeAfter == 5)
    #expect(entry.hashAfter == ContentHash(of: Array("newer".utf8)).hex)
  }
}
