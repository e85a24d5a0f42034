import Changes
import Testing

struct FileDiffTests {
  func diff(_ old: String, _ new: String, context: Int = 3) throws -> FileDiff {
    let path = try RelativePath("file")
    let before = FileImage(bytes: Array(old.utf8), permissions: 0o644)
    let snapshot = Snapshot(root: "/", entries: [path: .file(before)])
    let set = try ChangeSet(FilePlan([PlannedFile(path, Array(new.utf8))]), against: snapshot)
    return try #require(set.changes.first).diff(context: context)
  }

  func hunks(_ old: String, _ new: String, context: Int = 3) throws -> [Hunk] {
    guard case .text(let hunks) = try diff(old, new, context: context).body else { return [] }
    return hunks
  }

  func unified(_ hunk: Hunk) -> [String] {
    [hunk.header]
      + hunk.lines.map { line in
        let mark =
          switch line.kind {
          case .context: " "
          case .removed: "-"
          case .added: "+"
          }
        return mark + line.text + (line.endsWithNewline ? "" : "\\")
      }
  }

  @Test func `numbers lines on both sides and shows what is around a change`() throws {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("10\n", with: "ten\n").replacing("12\n", with: "")
    let hunk = try #require(try hunks(old, new, context: 1).first)
    #expect(unified(hunk) == ["@@ -9,5 +9,4 @@", " 9", "-10", "+ten", " 11", "-12", " 13"])
    #expect(hunk.lines.map(\.oldNumber) == [9, 10, nil, 11, 12, 13])
    #expect(hunk.lines.map(\.newNumber) == [9, nil, 10, 11, nil, 12])
  }

  @Test func `changes far from each other are hunks of their own`() throws {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("5\n", with: "5\nnew\n", maxReplacements: 1).replacing("28\n", with: "")
    #expect(try hunks(old, new).map(\.header) == ["@@ -3,6 +3,7 @@", "@@ -25,6 +26,5 @@"])
  }

  @Test func `a missing newline at the end is a change`() throws {
    #expect(try hunks("a\nb", "a\nb\n").map(unified) == [["@@ -1,2 +1,2 @@", " a", "-b\\", "+b"]])
  }

  @Test func `a whole file comes or goes`() throws {
    #expect(try hunks("", "a\nb\n").map(unified) == [["@@ -0,0 +1,2 @@", "+a", "+b"]])
    #expect(try hunks("a\n", "").map(unified) == [["@@ -1 +0,0 @@", "-a"]])
  }

  @Test(arguments: [
    ("the quick fox", "the slow fox", ["quick"], ["slow"]),
    ("name: a", "name: a  # note", [], ["  # note"]),
    ("f(x, y)", "f(x)", [", y"], []),
    ("grüße an_alle", "grüße an_viele", ["an_alle"], ["an_viele"]),
  ])
  func `words that changed are marked`(
    old: String, new: String, oldWords: [String], newWords: [String]
  ) throws {
    let lines = try #require(try hunks(old, new).first?.lines)
    let marked = lines.map { line in
      line.words.map { String(decoding: Array(line.text.utf8)[$0], as: UTF8.self) }
    }
    #expect(marked == [oldWords, newWords])
  }

  @Test func `lines with nothing in common have no words marked`() throws {
    let lines = try #require(try hunks("import os\n", "def main():\n").first?.lines)
    #expect(lines.allSatisfy { $0.words.isEmpty })
  }

  @Test func `removed lines stand beside those that replace them`() throws {
    let hunk = try #require(try hunks("a\nb\nc\nd\n", "a\nB\nC\nx\nd\n").first)
    let rows = hunk.rows.map { "\($0.left?.text ?? ".") | \($0.right?.text ?? ".")" }
    #expect(rows == ["a | a", "b | B", "c | C", ". | x", "d | d"])
  }

  @Test func `a new function is shown as one block, not as matched braces`() throws {
    let one = "func a() {\n  one()\n}\n\n"
    let two = "func b() {\n  two()\n}\n\n"
    let hunk = try #require(try hunks(one + "end\n", one + two + "end\n").first)
    #expect(hunk.lines.filter { $0.kind == .added }.map(\.text) == ["func b() {", "  two()", "}", ""])
  }

  @Test func `a binary file has sizes and no hunks`() throws {
    #expect(try diff("a\0b", "text").body == .binary(before: 3, after: 4))
  }

  @Test func `counts lines`() throws {
    let diff = try diff("a\nb\nc\n", "a\nx\ny\nz\n")
    #expect(diff.added == 3 && diff.removed == 2)
  }

  @Test(arguments: [
    Array(repeating: "}", count: 60_000), (0..<60_000).map { "\($0 % 70)" }, (0..<60_000).map { "\($0)" },
    (0..<60_000).map { $0.isMultiple(of: 2) ? "x" : "\($0)" },
  ])
  func `a large file with any lines is compared in time that grows with its size`(lines: [String]) throws {
    let old = lines.joined(separator: "\n")
    let new = lines.reversed().joined(separator: "\nx\n")
    let clock = ContinuousClock()
    let taken = try clock.measure { _ = try hunks(old, new) }
    // Two orders of magnitude above what is measured, two below what quadratic work would take.
    #expect(taken < .seconds(60))
  }
}
