import Changes
import Findings
import Testing

struct FixTests {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("spec.json", "0123456789", mode: 0o664)
  }

  func edit(_ bytes: Range<Int>, _ text: String, file: String = "spec.json") -> TextEdit {
    TextEdit(file: file, bytes: bytes, replacement: text)
  }

  @Test func `edits of one file are one change, in any order`() throws {
    let edits = [
      edit(8..<9, "eight"), edit(0..<0, "<"), edit(0..<0, "["), edit(2..<4, ""), edit(10..<10, "]>"),
    ]
    let set = try ChangeSet.applying(edits, below: folder.path)
    #expect(set.changes.map(\.action) == [.modify])
    try set.write("fix")
    #expect(folder.text("spec.json") == "<[014567eight9]>")
    #expect(try folder.tree().contains { $0.hasPrefix("spec.json 664 ") })
  }

  @Test(arguments: [
    ([(0..<3), (2..<4)], "spec.json", "is no longer the text that was checked"),
    ([(9..<11)], "spec.json", "is no longer the text that was checked"),
    ([(0..<1)], "missing", "is not a file"),
    ([(0..<1)], "../spec.json", "Use a plain path"),
  ])
  func `edits that do not fit are refused`(ranges: [Range<Int>], file: String, sentence: String) {
    let refusal = #expect(throws: FixRefusal.self) {
      try ChangeSet.applying(ranges.map { edit($0, "x", file: file) }, below: folder.path)
    }
    #expect(refusal?.description.contains(sentence) == true)
  }

  @Test func `a text that changed after the check is not written over`() throws {
    let path = try RelativePath("spec.json")
    let checked = try Snapshot.reading([path], below: folder.path)
    try folder.write("spec.json", "a new text altogether", mode: 0o664)
    let set = try ChangeSet.applying([edit(0..<1, "x")], to: checked)
    #expect(throws: WriteRefusal.changedSince([path])) { try set.write("fix") }
  }
}
