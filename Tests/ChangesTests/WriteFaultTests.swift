import Changes
import Testing

/// Every call by which a write changes the disk fails once, in two ways.
struct WriteFaultTests {
  /// The shapes of a write: few files, which are flushed one by one; many, flushed at once; a new folder.
  enum Shape: String, CaseIterable {
    case few, many, newFolder, undo, undoNewFolder
  }

  struct Scene {
    let folder: ScratchFolder
    let root: String
    let set: ChangeSet

    init(_ shape: Shape) throws {
      folder = try ScratchFolder()
      let isNew = shape == .newFolder || shape == .undoNewFolder
      root = isNew ? folder.path + "/on the way/connector" : folder.path
      if !isNew {
        try folder.write("text", "old")
        try folder.write("same", "same")
        try folder.write("gone/deep/file", "gone", mode: 0o640)
      }
      let many = shape == .many ? try (0..<12).map { try file("many/\($0)", "\($0)") } : []
      let removals = isNew ? [] : [try RelativePath("gone/deep/file")]
      let plan = FilePlan(
        [try file("text", "new"), try file("a/b/run", "made", mode: .executable)] + many, removing: removals)
      let first = try ChangeSet.comparing(plan, below: root)
      guard shape == .undo || shape == .undoNewFolder else {
        set = first
        return
      }
      try first.write("first")
      set = try ChangeSet.undoing(below: root)
    }

    /// The folder around the root, without what a kill may leave beside it.
    func tree() throws -> [String] { try folder.tree().filter { !$0.contains("/.hangar") } }
  }

  static func outcomes(_ shape: Shape) throws -> (old: [String], new: [String], calls: Int) {
    let scene = try Scene(shape)
    let old = try scene.tree()
    let counter = FaultyDoor()
    try scene.set.write("write", door: counter.door)
    return (old, try scene.tree(), counter.count)
  }

  @Test(arguments: Shape.allCases)
  func `an error at any call leaves everything as it was, and says so`(shape: Shape) throws {
    let (old, new, calls) = try Self.outcomes(shape)
    #expect(calls > 10)
    for call in 1...calls {
      let scene = try Scene(shape)
      let journal = try scene.folder.tree(withJournal: true)
      do {
        try scene.set.write("write", door: FaultyDoor(failingAt: call).door)
        // The call that failed only tidied up behind a write that was done.
        _ = try ChangeSet.recover(scene.root)
        #expect(try scene.tree() == new, "call \(call) of \(calls)")
      } catch {
        #expect(try scene.tree() == old, "call \(call) of \(calls): \(error)")
        #expect("\(error)".contains("the disk is full"))
        let left = try scene.folder.tree(withJournal: true).filter { !journal.contains($0) }
        #expect(
          left.filter { !$0.hasSuffix("journal/lock") && !$0.contains("journal/lock ") }.isEmpty,
          "call \(call)")
      }
      _ = try ChangeSet.recover(scene.root)
      let settled = try scene.tree()
      #expect(settled == old || settled == new)
    }
  }

  @Test(arguments: Shape.allCases)
  func `a kill at any call leaves, after the next start, the old tree or the new one`(shape: Shape) throws {
    let (old, new, calls) = try Self.outcomes(shape)
    var seen: Set<[String]> = []
    for call in 1...calls {
      let scene = try Scene(shape)
      do {
        try scene.set.write("write", door: FaultyDoor(failingAt: call, .staysDead).door)
      } catch {
        // As good as killed.
      }
      let recovery = try ChangeSet.recover(scene.root)
      let tree = try scene.tree()
      #expect(tree == old || tree == new, "call \(call) of \(calls): \(recovery)")
      #expect(recovery.left.isEmpty)
      #expect(try ChangeSet.recover(scene.root).isEmpty)
      #expect(try !scene.folder.tree(withJournal: true).contains { $0.contains(".hangar-new-") })
      seen.insert(tree)
    }
    #expect(seen == [old, new])
  }

  @Test func `a kill during the recovery is recovered from, too`() throws {
    let (old, new, calls) = try Self.outcomes(.many)
    for call in stride(from: 1, through: calls, by: 5) {
      for second in stride(from: 1, through: 12, by: 2) {
        let scene = try Scene(.many)
        _ = try? scene.set.write("write", door: FaultyDoor(failingAt: call, .staysDead).door)
        _ = try? ChangeSet.recover(scene.root, door: FaultyDoor(failingAt: second, .staysDead).door)
        _ = try ChangeSet.recover(scene.root)
        let tree = try scene.tree()
        #expect(tree == old || tree == new, "calls \(call) and \(second)")
      }
    }
  }

  @Test func `says how an interrupted write was settled`() throws {
    let (old, new, calls) = try Self.outcomes(.few)
    var sentences: Set<String> = []
    for call in 1...calls {
      let scene = try Scene(.few)
      _ = try? scene.set.write("update", door: FaultyDoor(failingAt: call, .staysDead).door)
      let recovery = try ChangeSet.recover(scene.root)
      if !recovery.finished.isEmpty { #expect(try scene.tree() == new) }
      if !recovery.takenBack.isEmpty { #expect(try scene.tree() == old) }
      sentences.insert(recovery.description)
    }
    #expect(sentences == ["", "'update' had been interrupted and is finished now."])
  }

  enum Tampering: CaseIterable { case otherBytes, symlink }

  @Test(arguments: Tampering.allCases)
  func `a recovery moves nothing that the record does not vouch for`(tampering: Tampering) throws {
    let calls = try Self.outcomes(.few).calls
    var met = 0
    for call in 1...calls {
      let scene = try Scene(.few)
      _ = try? scene.set.write("update", door: FaultyDoor(failingAt: call, .staysDead).door)
      let kept = try scene.folder.tree(withJournal: true).compactMap { line -> String? in
        let path = String(line.split(separator: " ")[0])
        return path.contains("/journal/1/new") ? path : nil
      }
      guard let victim = kept.first, scene.folder.text(".hangar/journal/1/committed") != nil else { continue }
      switch tampering {
      case .otherBytes: try scene.folder.write(victim, "somebody else's")
      case .symlink: try scene.folder.link(victim, to: "/etc/passwd")
      }
      let before = try scene.tree()
      #expect(throws: WriteRefusal.self) { try ChangeSet.recover(scene.root) }
      #expect(try scene.tree() == before)
      met += 1
    }
    #expect(met > 0)
  }

  @Test func `a journal's number that would overflow is nobody's write`() throws {
    let scene = try Scene(.few)
    try scene.folder.write(".hangar/journal/\(Int.max)/applied", "")
    try scene.set.write("update")
    #expect(try scene.tree() == Self.outcomes(.few).new)
  }

  @Test func `a file that was edited after an interruption stays as the person left it`() throws {
    let scene = try Scene(.few)
    let calls = FaultyDoor()
    try scene.set.write("x", door: calls.door)
    var met = false
    for call in 1...calls.count {
      let scene = try Scene(.few)
      _ = try? scene.set.write("update", door: FaultyDoor(failingAt: call, .staysDead).door)
      try scene.folder.write("text", "edited meanwhile")
      let recovery = try ChangeSet.recover(scene.root)
      #expect(scene.folder.text("text") == "edited meanwhile")
      if recovery.finished == ["update"] {
        #expect(recovery.left == [try RelativePath("text")])
        #expect(scene.folder.text("a/b/run") == "made")
        met = true
      }
    }
    #expect(met)
  }
}
