import Changes
import Testing

/// `git apply` is the judge: the patch takes a copy of the old tree to the new one.
struct PatchTests {
  static let hasGit = (try? Program.run(["git", "--version"]).code) == 0

  /// Writes the files, applies the set's patch to a copy of them and the set itself to the original.
  func check(_ old: [(name: String, bytes: [UInt8], mode: Int)], _ plan: FilePlan) throws {
    let original = try ScratchFolder()
    let copy = try ScratchFolder()
    for folder in [original, copy] {
      for file in old { try folder.write(file.name, file.bytes, mode: file.mode) }
    }
    let set = try ChangeSet.comparing(plan, below: original.path)
    let patches = try ScratchFolder()
    try patches.write("it.patch", set.patch())
    let result = try Program.run(
      ["git", "apply", "--whitespace=nowarn", "--allow-empty", patches.path + "/it.patch"], in: copy.path)
    #expect(
      result.code == 0,
      "\(String(decoding: result.output, as: UTF8.self))\n\(String(decoding: set.patch(), as: UTF8.self))")
    try set.write("patch")
    #expect(try copy.tree() == original.tree())
  }

  @Test(.enabled(if: hasGit, "git is not installed"), arguments: 0..<60)
  func `git apply takes the patch of random texts to the same tree`(seed: Int) throws {
    var numbers = SeededNumbers(seed)
    let files = (0..<4).map { _ in (RandomText.repetitive(&numbers), RandomText.repetitive(&numbers)) }
    try check(
      files.enumerated().map { ("f\($0)", Array($1.0.utf8), 0o644) },
      FilePlan(try files.enumerated().map { try file("f\($0)", $1.1) }))
  }

  @Test(.enabled(if: hasGit, "git is not installed"))
  func `new, deleted, empty, executable and odd bytes`() throws {
    try check(
      [
        ("gone", Array("x\ny".utf8), 0o644), ("empty-gone", [], 0o644), ("mode", Array("run\n".utf8), 0o644),
        ("both", Array("a\n".utf8), 0o755), ("latin1", [0xE9, 0x0A, 0x41], 0o644),
        ("crlf", Array("a\r\nb\r\n".utf8), 0o644),
      ],
      FilePlan(
        [
          try file("new/deep/file", "text"), try file("empty-new", ""),
          try file("script", "#!\n", mode: .executable),
          try file("mode", "run\n", mode: .executable), try file("both", "b\n"),
          PlannedFile(try RelativePath("latin1"), [0xE8, 0x0A, 0x41, 0x0A]),
          try file("crlf", "a\r\nc\r\n"),
        ], removing: [try RelativePath("gone"), try RelativePath("empty-gone")]))
  }

  @Test(
    .enabled(if: hasGit, "git is not installed"),
    arguments: [
      "with space", "quo\"te", "back\\slash", "it's", "ünï", "-rf", "a\tb".replacing("\t", with: " "),
      "trailing ",
    ])
  func `odd names are quoted as git does`(name: String) throws {
    try check(
      [("changed " + name, Array("a\n".utf8), 0o644), ("gone " + name, Array("g\n".utf8), 0o644)],
      FilePlan(
        [try file(name, "new\n"), try file("changed " + name, "b\n")],
        removing: [try RelativePath("gone " + name)]))
  }

  @Test(
    .enabled(if: hasGit, "git is not installed"),
    arguments: [1, 25, 26, 27, 51, 52, 53, 1_000, 65_535, 65_536, 200_001])
  func `binary files of any length`(length: Int) throws {
    var numbers = SeededNumbers(length)
    let bytes = { (numbers: inout SeededNumbers) in
      [0] + (1..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    }
    try check(
      [("icon", bytes(&numbers), 0o644), ("gone", bytes(&numbers), 0o644)],
      FilePlan(
        [
          PlannedFile(try RelativePath("icon"), bytes(&numbers) + [1]),
          PlannedFile(try RelativePath("new"), bytes(&numbers)),
        ], removing: [try RelativePath("gone")]))
  }

  @Test(.enabled(if: hasGit, "git is not installed"), arguments: 0..<20)
  func `changes about as many lines as git's histogram diff`(seed: Int) throws {
    var numbers = SeededNumbers(seed)
    let old = (0..<300).map { _ in "line \(Int.random(in: 0...150, using: &numbers))" }
    let new = RandomText.edited(old, "new", &numbers)
    let folder = try ScratchFolder()
    try folder.write("old", old.joined(separator: "\n") + "\n")
    try folder.write("new", new.joined(separator: "\n") + "\n")
    let git = try Program.run(
      ["git", "diff", "--no-index", "--histogram", "--numstat", "old", "new"], in: folder.path)
    let counts = String(decoding: git.output, as: UTF8.self).split(separator: "\t").prefix(2).compactMap {
      Int($0)
    }
    let set = try ChangeSet.comparing(
      FilePlan([try file("old", folder.text("new") ?? "")]), below: folder.path)
    let diff = try #require(set.diffs().first)
    try #require(counts.count == 2)
    #expect(diff.added + diff.removed <= (counts[0] + counts[1]) * 11 / 10 + 2)
  }
}
