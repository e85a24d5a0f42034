import Changes
import Testing

struct FileMergeTests {
  /// A row of the decision table; "-" is a file that is not there.
  struct Row: Sendable, CustomTestStringConvertible {
    let (base, ours, theirs): (String, String, String)
    var owner: OwnerClass = .shared
    let decision: MergeDecision
    /// What stands there afterwards.
    let result: String

    var testDescription: String { "\(base) \(ours) \(theirs) \(owner)" }
  }

  static let rows = [
    Row(base: "b", ours: "t", theirs: "t", decision: .nothing, result: "t"),
    Row(base: "-", ours: "t", theirs: "t", decision: .nothing, result: "t"),
    Row(base: "b", ours: "b", theirs: "t", decision: .takeTheirs, result: "t"),
    Row(base: "b", ours: "o", theirs: "b", decision: .keepOurs, result: "o"),
    Row(
      base: "1\n2\n3\n", ours: "one\n2\n3\n", theirs: "1\n2\nthree\n", decision: .merge,
      result: "one\n2\nthree\n"),
    Row(base: "\0b", ours: "\0o", theirs: "\0t", decision: .conflict(.binary), result: "\0o"),
    Row(base: "b", ours: "b", theirs: "-", decision: .delete, result: "-"),
    Row(base: "b", ours: "o", theirs: "-", decision: .conflict(.changedHereDroppedThere), result: "o"),
    Row(base: "b", ours: "-", theirs: "b", decision: .stayDeleted, result: "-"),
    Row(base: "b", ours: "-", theirs: "t", decision: .conflict(.deletedHereChangedThere), result: "-"),
    Row(base: "b", ours: "-", theirs: "-", decision: .nothing, result: "-"),
    Row(base: "-", ours: "-", theirs: "t", decision: .add, result: "t"),
    Row(base: "-", ours: "\0o", theirs: "\0t", decision: .conflict(.binary), result: "\0o"),
    Row(base: "b", ours: "o", theirs: "t", owner: .tool, decision: .overwrite, result: "t"),
    Row(base: "b", ours: "b", theirs: "t", owner: .tool, decision: .takeTheirs, result: "t"),
    Row(base: "b", ours: "-", theirs: "t", owner: .tool, decision: .add, result: "t"),
    Row(
      base: "b", ours: "o", theirs: "-", owner: .tool, decision: .conflict(.changedHereDroppedThere),
      result: "o"),
    Row(base: "b", ours: "b", theirs: "t", owner: .once, decision: .keepOurs, result: "b"),
    Row(base: "b", ours: "-", theirs: "t", owner: .once, decision: .stayDeleted, result: "-"),
    Row(base: "-", ours: "-", theirs: "t", owner: .once, decision: .add, result: "t"),
    Row(base: "b", ours: "b", theirs: "-", owner: .user, decision: .keepOurs, result: "b"),
    Row(base: "b", ours: "-", theirs: "t", owner: .user, decision: .add, result: "t"),
  ]

  func plan(_ text: String, _ owner: OwnerClass = .shared, mode: FileMode = .regular) throws -> FilePlan {
    FilePlan(text == "-" ? [] : [try file("file", text, mode: mode, owner: owner)])
  }

  @Test(arguments: rows)
  func `follows the decision table`(row: Row) throws {
    let folder = try ScratchFolder()
    if row.ours != "-" { try folder.write("file", row.ours) }
    let merge = try FileMerge(
      base: plan(row.base, row.owner), theirs: plan(row.theirs, row.owner), below: folder.path)
    #expect(merge.decisions == [try RelativePath("file"): row.decision])
    try merge.changes.write("update")
    #expect(folder.text("file") ?? "-" == row.result)
    let isConflict = if case .conflict = row.decision { true } else { false }
    #expect(merge.conflicts.isEmpty != isConflict)
  }

  @Test func `lines that clash are written with markers and reported`() throws {
    let folder = try ScratchFolder()
    try folder.write("file", "o\n")
    let merge = try FileMerge(base: plan("b\n"), theirs: plan("t\n"), below: folder.path)
    #expect(merge.conflicts.map(\.reason) == [.lines(1)])
    try merge.changes.write("update")
    #expect(
      folder.text("file")
        == "<<<<<<< yours\no\n||||||| as generated before\nb\n=======\nt\n>>>>>>> template\n")
  }

  @Test func `a file that both added is shown against an empty base`() throws {
    let folder = try ScratchFolder()
    try folder.write("file", "o\n")
    let merge = try FileMerge(base: FilePlan(), theirs: plan("t\n"), below: folder.path)
    #expect(merge.decisions.values.first == .conflict(.addedOnBothSides))
    #expect(merge.conflicts.map(\.reason) == [.lines(1)])
  }

  @Test func `the right to execute is merged, too`() throws {
    let folder = try ScratchFolder()
    try folder.write("file", "mine\n")
    let merge = try FileMerge(
      base: plan("b\n"), theirs: plan("b\n", mode: .executable), below: folder.path)
    try merge.changes.write("update")
    #expect(try folder.tree().first?.hasPrefix("file 755 ") == true)
    #expect(folder.text("file") == "mine\n")
  }

  @Test func `what stands in the way stops the write`() throws {
    let folder = try ScratchFolder()
    try folder.write("file/inside", "x")
    let merge = try FileMerge(base: plan("b"), theirs: plan("t"), below: folder.path)
    #expect(throws: WriteRefusal.self) { try merge.changes.write("update") }
  }

  @Test func `an update of a whole folder can be undone`() throws {
    let folder = try ScratchFolder()
    try folder.write("same", "s")
    try folder.write("dropped", "d")
    try folder.write("edited", "1\n2\n3\n4\nfive\n")
    let before = try folder.tree()
    let base = FilePlan([
      try file("same", "s"), try file("dropped", "d"), try file("edited", "1\n2\n3\n4\n5\n"),
    ])
    let theirs = FilePlan([
      try file("same", "s"), try file("new", "n"), try file("edited", "one\n2\n3\n4\n5\n"),
    ])
    let lock = FilePlan([try file(".hangar/lock.json", "{}", owner: .tool)])
    let merge = try FileMerge(base: base, theirs: theirs, alongside: lock, below: folder.path)
    #expect(merge.conflicts.isEmpty)
    try merge.changes.write("update")
    #expect(folder.text(".hangar/lock.json") == "{}")
    #expect(folder.text("edited") == "one\n2\n3\n4\nfive\n")
    #expect(folder.text("dropped") == nil)
    try ChangeSet.undoing(below: folder.path).write("undo")
    #expect(try folder.tree() == before)
  }
}
