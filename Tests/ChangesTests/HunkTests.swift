import Testing

@testable import Changes

struct HunkTests {
  private static let before = (1...40).map { "line \($0)\n" }.joined()

  /// Changes at the start, in the middle, and at the end, which loses its newline.
  private static let after = before.replacing("line 1\n", with: "first\n").replacing(
    "line 20\n", with: "line 20\nnew\n"
  )
  .replacing("line 40\n", with: "last")

  private func change(_ before: String = Self.before, _ after: String = Self.after) throws -> FileChange {
    let path = try RelativePath("a.txt")
    let image = FileImage(bytes: Array(before.utf8), permissions: 0o644)
    let plan = FilePlan([PlannedFile(path, Array(after.utf8))])
    let changes = try ChangeSet(plan, against: Snapshot(root: "", entries: [path: .file(image)]))
    return try #require(changes[path])
  }

  private func text(_ change: FileChange) -> String? {
    change.after.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(arguments: 0..<8)
  func `any choice of hunks writes those and nothing else`(choice: Int) throws {
    var change = try change()
    for hunk in 0..<3 { change.accept(hunk: hunk, choice & 1 << hunk != 0) }
    var expected = Self.before
    if choice & 1 != 0 { expected = expected.replacing("line 1\n", with: "first\n", maxReplacements: 1) }
    if choice & 2 != 0 { expected = expected.replacing("line 20\n", with: "line 20\nnew\n") }
    if choice & 4 != 0 { expected = expected.replacing("line 40\n", with: "last") }
    #expect(change.isAccepted == (choice != 0))
    if choice != 0 { #expect(text(change) == expected) }
    #expect(change.fullDiff() == (try self.change().fullDiff()))
    #expect((0..<3).map { change.accepts(hunk: $0) } == (0..<3).map { choice & 1 << $0 != 0 })
  }

  @Test func `taking the path takes the whole file again`() throws {
    var change = try change()
    let whole = change
    change.accept(hunk: 1, false)
    #expect(change != whole)
    change.leaveOut([])
    #expect(change == whole)
  }

  @Test func `a file that comes is taken or left as a whole`() throws {
    let path = try RelativePath("a.txt")
    let plan = FilePlan([PlannedFile(path, Array("one\n".utf8))])
    var change = try #require(try ChangeSet(plan, against: Snapshot(root: "", entries: [:]))[path])
    change.accept(hunk: 0, false)
    #expect(!change.isAccepted && text(change) == "one\n")
  }
}
