import Changes
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What real disks refuse, and what is said then.
struct WriteRefusalTests {
  /// A small disk in memory that is mounted for one test.
  final class SmallDisk: Sendable {
    let folder: ScratchFolder

    init(kibibytes: Int) throws {
      folder = try ScratchFolder()
      let mount = ["mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", folder.path]
      try #require(try Program.run(mount).code == 0)
    }

    func makeReadOnly() throws {
      try #require(try Program.run(["mount", "-o", "remount,ro", folder.path]).code == 0)
    }

    deinit {
      _ = try? Program.run(["umount", "-l", folder.path])
    }

    static let isPermitted = (try? SmallDisk(kibibytes: 64)) != nil
  }

  @Test(
    .enabled(if: SmallDisk.isPermitted, "mounting a disk is not permitted"),
    arguments: ["", "/new/connector"])
  func `a full disk is one sentence, and nothing is written`(place: String) throws {
    let disk = try SmallDisk(kibibytes: 128)
    try disk.folder.write("text", "old")
    let before = try disk.folder.tree(withJournal: true)
    let large = String(repeating: "x", count: 60_000)
    let plan = FilePlan([
      try file("text", "new"), try file("a/1", large), try file("a/2", large), try file("a/3", large),
    ])
    let set = try ChangeSet.comparing(plan, below: disk.folder.path + place)
    let refusal = #expect(throws: WriteRefusal.self) { try set.write("test") }
    #expect(
      refusal?.description
        == "'\(disk.folder.path + place)' could not be written, and nothing was: the disk is full. "
        + "Free some space and try again.")
    #expect(try disk.folder.tree(withJournal: true) == before)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "mounting a disk is not permitted"), arguments: ["", "/new"])
  func `a read-only disk is one sentence`(place: String) throws {
    let disk = try SmallDisk(kibibytes: 128)
    try disk.folder.write("text", "old")
    try disk.makeReadOnly()
    let set = try ChangeSet.comparing(FilePlan([try file("text", "new")]), below: disk.folder.path + place)
    let refusal = #expect(throws: WriteRefusal.self) { try set.write("test") }
    #expect(refusal?.description.contains("the disk is read-only. Choose a folder on a disk") == true)
    #expect(try ChangeSet.recover(disk.folder.path + place).isEmpty)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "mounting a disk is not permitted"))
  func `a folder on another disk is named, and nothing is written`() throws {
    let folder = try ScratchFolder()
    let disk = try SmallDisk(kibibytes: 128)
    try folder.write("other/x", "x")
    try folder.write("text", "old")
    try #require(try Program.run(["mount", "--bind", disk.folder.path, folder.path + "/other"]).code == 0)
    defer { _ = try? Program.run(["umount", "-l", folder.path + "/other"]) }
    let set = try ChangeSet.comparing(
      FilePlan([try file("text", "new"), try file("a", "1"), try file("other/file", "1")]), below: folder.path
    )
    let refusal = #expect(throws: WriteRefusal.self) { try set.write("test") }
    #expect(refusal?.description.contains("'\(folder.path)/other/file' could not be written") == true)
    #expect(refusal?.description.contains("it is on another disk than the folder") == true)
    #expect(folder.text("text") == "old")
    #expect(folder.text("a") == nil)
  }

  @Test(arguments: [
    (EACCES, "permission denied. Give yourself the right to write there and try again."),
    (EROFS, "the disk is read-only. Choose a folder on a disk that can be written."),
    (ENAMETOOLONG, "its name is too long for this disk. Choose a shorter name."),
    (EIO, "Input/output error. Look at the folder and try again."),
  ])
  func `says what the disk said and what to do`(code: Int32, words: String) throws {
    let folder = try ScratchFolder()
    let set = try ChangeSet.comparing(FilePlan([try file("text", "new")]), below: folder.path)
    let door = FaultyDoor(failingAt: 8, error: SystemError(code: code)).door
    let refusal = #expect(throws: WriteRefusal.self) { try set.write("test", door: door) }
    #expect(refusal?.description == "'\(folder.path)' could not be written, and nothing was: \(words)")
    #expect(try folder.tree(withJournal: true).isEmpty)
  }

  @Test func `while one process writes, another is told who`() throws {
    let folder = try ScratchFolder()
    let set = try ChangeSet.comparing(FilePlan([try file("text", "new")]), below: folder.path)
    let refused = Mutex<[String]>([])
    var door = DiskDoor.posix
    door.rename = { from, to throws(SystemError) in
      do throws(WriteRefusal) {
        try set.write("hangar update")
      } catch {
        refused.withLock { $0.append(error.description) }
      }
      try DiskDoor.posix.rename(from, to)
    }
    try set.write("hangar new", door: door)
    let sentence =
      "'hangar new' (process \(getpid())) is writing in '\(folder.path)'. Wait until it is done, then try again."
    #expect(refused.withLock { Set($0) } == [sentence])
    #expect(folder.text("text") == "new")
  }

  @Test func `a folder that is being made is not taken for a leftover`() throws {
    let folder = try ScratchFolder()
    let root = folder.path + "/new"
    let set = try ChangeSet.comparing(FilePlan([try file("text", "new")]), below: root)
    var door = DiskDoor.posix
    door.createFile = { parent, name, mode throws(SystemError) in
      do throws(WriteRefusal) {
        _ = try ChangeSet.recover(root)
      } catch {
        throw SystemError(code: EIO)
      }
      return try DiskDoor.posix.createFile(parent, name, mode)
    }
    try set.write("new", door: door)
    #expect(folder.text("new/text") == "new")
  }

  @Test func `many paths are shortened to three`() throws {
    let refusal = WriteRefusal.changedSince(try ["a", "b", "c", "d", "e"].map { try RelativePath($0) })
    #expect(
      refusal.description
        == "'a', 'b', 'c' and 2 more changed since you looked. Look at the new diff, then write again.")
  }
}
