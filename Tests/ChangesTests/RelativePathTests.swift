import Changes
import Testing

struct RelativePathTests {
  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a/", "a\nb", "a\u{0}b", "a\u{9B}31mb",
    ".git/hooks/pre-commit",
    "sub/.git/config", "..\u{2F}\u{300}x", "/\u{300}x", "a/..\u{2F}\u{300}/b", "sub/.GIT/config",
    ".g\u{200C}it/config",
  ])
  func `a path that leaves the folder or cannot be shown is refused`(text: String) {
    #expect(throws: PathRefusal.self) { try RelativePath(text) }
  }

  @Test(arguments: ["a", "a/b.c", "it's \"quoted\"", "-rf", "..a/b..", ".github/workflows/ci.yml", "ü/名"])
  func `a plain path is taken as it is`(text: String) throws {
    #expect(try RelativePath(text).text == text)
  }

  @Test func `cuts where the operating system cuts, also at a slash with an accent on it`() throws {
    let path = try RelativePath("a/\u{300}b/c")
    #expect(path.folders.map(\.text) == ["a", "a/\u{300}b"])
    #expect(path.components.count == 3)
  }

  @Test func `knows the folders on its way and its name`() throws {
    let path = try RelativePath("a/b/c.txt")
    #expect(path.folders.map(\.text) == ["a", "a/b"])
    #expect(path.name == "c.txt")
    #expect(try RelativePath("c.txt").folders.isEmpty)
  }
}
