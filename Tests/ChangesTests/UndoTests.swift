import Changes
import Testing

struct UndoTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("text", "0", mode: 0o640)
    try folder.write("empty/x", "x")
    try folder.remove("empty/x")
  }

  func write(_ files: [PlannedFile], removing: [RelativePath] = [], _ label: String = "step") throws {
    try ChangeSet.comparing(FilePlan(files, removing: removing), below: folder.path).write(label)
  }

  @Test func `one write after the other is taken back exactly`() throws {
    var trees = [try folder.tree()]
    try write([try file("text", "1"), try file("new/deep/file", "1"), try file("empty/y", "1")], "first")
    trees.append(try folder.tree())
    try write(
      [try file("text", "1", mode: .executable)], removing: [try RelativePath("new/deep/file")], "second")
    #expect(try ChangeSet.history(below: folder.path).map(\.label) == ["second", "first"])
    while let tree = trees.popLast() {
      let undo = try ChangeSet.undoing(below: folder.path)
      try undo.write("undo")
      #expect(try folder.tree() == tree)
    }
    #expect(throws: UndoRefusal.nothing(root: folder.path)) { try ChangeSet.undoing(below: folder.path) }
    #expect(try folder.tree(withJournal: true) == folder.tree())
  }

  @Test func `refuses with the paths when files changed since`() throws {
    try write([try file("text", "1"), try file("other", "1"), try file("third", "1")], "first")
    try folder.write("text", "mine", mode: 0o640)
    try folder.remove("other")
    let paths = [try RelativePath("other"), try RelativePath("text")]
    #expect(throws: UndoRefusal.changedSince(label: "first", paths)) {
      try ChangeSet.undoing(below: folder.path)
    }
    #expect(folder.text("third") == "1")
  }

  @Test func `the last twenty writes can be undone`() throws {
    for number in 1...25 { try write([try file("text", "\(number)")], "write \(number)") }
    #expect(try ChangeSet.history(below: folder.path).count == 20)
    for _ in 1...20 { try ChangeSet.undoing(below: folder.path).write("undo") }
    #expect(folder.text("text") == "5")
    #expect(throws: UndoRefusal.self) { try ChangeSet.undoing(below: folder.path) }
  }

  @Test(arguments: ["made/new", "made/new/mine"])
  func `what comes into a folder while it is taken back stays`(place: String) throws {
    let root = folder.path + "/made/new"
    try ChangeSet.comparing(FilePlan([try file("file", "1")]), below: root).write("first")
    let folder = folder
    var door = DiskDoor.posix
    door.rename = { from, to throws(SystemError) in
      // The last look at the folder is over when its own name is changed.
      if from.name == "made" { try? folder.write("\(place)/note", "mine") }
      try DiskDoor.posix.rename(from, to)
    }
    try ChangeSet.undoing(below: root).write("undo", door: door)
    #expect(folder.text("\(place)/note") == "mine")
    #expect(folder.text("made/new/file") == nil)
  }

  @Test func `a file that appeared in a folder that was made stays`() throws {
    try write([try file("new/file", "1")])
    try folder.write("new/mine", "mine")
    try ChangeSet.undoing(below: folder.path).write("undo")
    #expect(folder.text("new/mine") == "mine")
    #expect(folder.text("new/file") == nil)
  }

  @Test func `a new folder with something of the person's in it stays`() throws {
    let root = folder.path + "/connector"
    try ChangeSet.comparing(FilePlan([try file("a", "x")]), below: root).write("new")
    try folder.write("connector/mine", "mine")
    try ChangeSet.undoing(below: root).write("undo")
    #expect(
      try folder.tree().filter { $0.hasPrefix("connector") }.map { $0.prefix(14) } == [
        "connector/", "connector/mine",
      ])
  }

  @Test func `a journal that was tampered with is refused`() throws {
    try write([try file("text", "1")])
    try folder.write(".hangar/journal/1/old0", "tampered")
    #expect(throws: UndoRefusal.journal(path: folder.path + "/.hangar/journal/1", .damaged)) {
      try ChangeSet.undoing(below: folder.path)
    }
  }

  @Test func `a record that was cut off is refused`() throws {
    try write([try file("text", "1")])
    let record = try #require(folder.text(".hangar/journal/1/applied"))
    for length in 0..<record.utf8.count {
      try folder.write(".hangar/journal/1/applied", Array(record.utf8.prefix(length)))
      #expect(throws: UndoRefusal.self) { try ChangeSet.undoing(below: folder.path) }
    }
  }

  @Test func `a record of a newer format asks for an update`() throws {
    try write([try file("text", "1")])
    try folder.write(".hangar/journal/1/applied", "hangar-journal 2\n")
    let refusal = #expect(throws: UndoRefusal.self) { try ChangeSet.undoing(below: folder.path) }
    #expect(refusal?.description.hasSuffix("was made by a newer Hangar. Update Hangar.") == true)
  }
}
