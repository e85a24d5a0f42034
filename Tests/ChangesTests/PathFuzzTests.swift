import Changes
import Testing

struct PathFuzzTests {
  static let pieces = [
    "..", ".", "/", "//", "a", "B", "\\", "\0", "\n", " ", "~", "\u{300}", "\u{200B}", "\u{202E}", ".git",
    ".GIT",
    "%2e%2e", "..\\", "C:", "-", "$HOME", "é", "\u{85}", ".hangar", "journal",
  ]

  @Test func `ten thousand odd paths never write outside the folder, nor into git's`() throws {
    var numbers = SeededNumbers(7)
    let scratch = try ScratchFolder()
    let root = scratch.path + "/root"
    try scratch.write("root/.keep", "")
    var accepted = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 1...6, using: &numbers)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
      guard let path = try? RelativePath(text) else { continue }
      let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map(Array.init)
      #expect(!parts.contains([]) && !parts.contains([0x2E]) && !parts.contains([0x2E, 0x2E]))
      #expect(!parts.contains(Array(".git".utf8)) && !text.utf8.contains { $0 < 0x20 })
      accepted += 1
      guard accepted.isMultiple(of: 40) else { continue }
      guard let set = try? ChangeSet.comparing(FilePlan([PlannedFile(path, [])]), below: root) else {
        continue
      }
      _ = try? set.write("fuzz")
    }
    #expect(accepted > 1_000)
    #expect(try scratch.tree().allSatisfy { $0.hasPrefix("root") })
  }
}
