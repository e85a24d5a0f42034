import Testing

@testable import Changes

struct PlannedInsertionTests {
  private static func inserted(
    _ text: String, into file: String?, as form: PlannedInsertion.Form
  ) throws -> String {
    let insertion = PlannedInsertion(try RelativePath("a"), Array(text.utf8), as: form)
    return String(decoding: insertion.applied(to: file.map { Array($0.utf8) }), as: UTF8.self)
  }

  private static let record = "- id: 7\n  name: Pet Shop\n"

  @Test(arguments: [
    (nil, "a\nb\n"), ("x\n", "x\na\nb\n"), ("x", "x\na\nb\n"), ("b\n", "b\na\n"), ("b\na\n", "b\na\n"),
    ("x\r\n", "x\r\na\r\nb\r\n"),
  ])
  func `lines that are not there yet go to the end`(file: String?, expected: String) throws {
    #expect(try Self.inserted("a\nb\n", into: file, as: .lines) == expected)
  }

  @Test(arguments: [
    (nil, record), ("", record), ("# seeds\n[]\n", "# seeds\n" + record),
    (
      "- name: Asana\n  id: 1\n# about Zoo\n- id: 2\n  name: Zoo # the best\n",
      "- name: Asana\n  id: 1\n\(record)# about Zoo\n- id: 2\n  name: Zoo # the best\n"
    ),
    ("- name: Zoo\n- name: Asana\n# end", "- name: Zoo\n- name: Asana\n# end\n\(record)"),
    (
      "seeds:\n  - name: \"Zoo\"\n    tags:\n      - a\n",
      "seeds:\n  - id: 7\n    name: Pet Shop\n  - name: \"Zoo\"\n    tags:\n      - a\n"
    ),
    ("- name: A\r\n", "- name: A\r\n- id: 7\r\n  name: Pet Shop\r\n"),
  ])
  func `a record goes to its place in a list, and nothing else changes`(
    file: String?, expected: String
  ) throws {
    #expect(try Self.inserted(Self.record, into: file, as: .list) == expected)
  }

  @Test(arguments: ["- name: Pets\n  id: 7\n", "-   id: 7  \n    name: Other\n", "- id: 7"])
  func `a record that is in the list stays as it is, whatever became of it`(file: String) throws {
    #expect(try Self.inserted(Self.record, into: file, as: .list) == file)
  }

  @Test func `a change set shows an insertion as a change of the file that was read`() throws {
    let path = try RelativePath("seed.yaml")
    let plan = FilePlan(inserting: [PlannedInsertion(path, Array(Self.record.utf8), as: .list)])
    let image = FileImage(bytes: Array("- name: Zoo\n".utf8), permissions: 0o664)
    let changes = try ChangeSet(plan, against: Snapshot(root: "/r", entries: [path: .file(image)]))
    #expect(changes[path]?.action == .modify)
    #expect(changes[path]?.before == image)
    #expect(
      changes[path]?.after
        == FileImage(bytes: Array((Self.record + "- name: Zoo\n").utf8), permissions: 0o664))
    #expect(try ChangeSet(plan, against: Snapshot(root: "/r"))[path]?.action == .create)
  }

  @Test func `of git's own files only the list of what it passes over may be written`() throws {
    #expect(try RelativePath(".git/info/exclude").isInGitFolder)
    #expect(throws: PathRefusal.gitFolder(".git/info/attributes")) {
      try RelativePath(".git/info/attributes")
    }
    #expect(throws: PathRefusal.gitFolder("a/.git/info/exclude")) {
      try RelativePath("a/.git/info/exclude")
    }
  }
}
