import Changes
import Testing

struct ThreeWayTextTests {
  func merge(_ base: String, _ ours: String, _ theirs: String) -> (text: String, conflicts: Int) {
    let merge = ThreeWayText(
      base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8),
      names: .init(ours: "ours", base: "base", theirs: "theirs"))
    return (String(decoding: merge.bytes, as: UTF8.self), merge.conflicts)
  }

  @Test func `takes changes of both sides`() {
    let merged = merge("1\n2\n3\n4\n5\n", "one\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\nsix\n")
    #expect(merged == ("one\n2\n3\n4\n5\nsix\n", 0))
  }

  @Test func `shows both sides and the base where they clash`() {
    let merged = merge("a\nb\nc\n", "a\nours\nc\n", "a\ntheirs\nc\n")
    let text = "a\n<<<<<<< ours\nours\n||||||| base\nb\n=======\ntheirs\n>>>>>>> theirs\nc\n"
    #expect(merged == (text, 1))
  }

  @Test func `the same change on both sides is no conflict`() {
    #expect(merge("a\nb\n", "a\nB\n", "a\nB\n") == ("a\nB\n", 0))
  }

  @Test func `markers stand on lines of their own when the last line has no newline`() {
    let merged = merge("a", "b", "c")
    #expect(merged.text == "<<<<<<< ours\nb\n||||||| base\na\n=======\nc\n>>>>>>> theirs\n")
  }

  @Test func `markers end as the lines of the file do`() {
    let merged = merge("a\r\n", "b\r\n", "c\r\n")
    #expect(
      merged.text == "<<<<<<< ours\r\nb\r\n||||||| base\r\na\r\n=======\r\nc\r\n>>>>>>> theirs\r\n")
  }

  @Test(.enabled(if: PatchTests.hasGit, "git is not installed"), arguments: 0..<150)
  func `agrees with git merge-file, conflicts and all`(seed: Int) throws {
    var numbers = SeededNumbers(seed)
    let base = RandomText.unique(60)
    let texts = [
      RandomText.lines(RandomText.edited(base, "ours", &numbers), &numbers),
      RandomText.lines(base, &numbers),
      RandomText.lines(RandomText.edited(base, "theirs", &numbers), &numbers),
    ]
    let folder = try ScratchFolder()
    for (name, text) in zip(["ours", "base", "theirs"], texts) { try folder.write(name, text) }
    let git = try Program.run(
      [
        "git", "merge-file", "-p", "--diff3", "-L", "ours", "-L", "base", "-L", "theirs", "ours", "base",
        "theirs",
      ],
      in: folder.path)
    let merged = merge(texts[1], texts[0], texts[2])
    #expect(merged.text == String(decoding: git.output, as: UTF8.self))
    #expect(merged.conflicts == Int(git.code))
  }

  @Test(arguments: 0..<200)
  func `a side that changed nothing leaves the other's text, whatever the lines`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let (base, other) = (RandomText.repetitive(&numbers), RandomText.repetitive(&numbers))
    #expect(merge(base, other, base) == (other, 0))
    #expect(merge(base, base, other) == (other, 0))
    #expect(merge(base, other, other) == (other, 0))
  }

  @Test(arguments: 0..<100)
  func `both ways round there are the same conflicts`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let texts = (0..<3).map { _ in RandomText.repetitive(&numbers) }
    #expect(merge(texts[0], texts[1], texts[2]).conflicts == merge(texts[0], texts[2], texts[1]).conflicts)
  }
}
