import Changes
import Schema
import Testing

@testable import Scaffold

struct LockTests {
  static let files = [
    "t/template.yaml": head() + """
      questions:
        - {id: name, type: text, title: N, default: Zoo}
        - {id: token, type: text, title: T, secret: true, default: hunter22}
      files:
        - {path: a.py, from: f}
        - {path: b.txt, from: f, owner: once}
        - {path: secrets/c.json, from: s, mode: secret}
      checklist:
        - {id: one, section: Build, title: One, file: a.py, check: file-exists}
      """,
    "t/files/f": "x\n", "t/files/s": "<%= token %>\n",
  ]

  /// The lock of the example and what it was made of.
  static func example(_ answers: Answers = Answers()) throws -> (lock: Lock, connector: RenderedConnector) {
    let catalog = pack(files)
    let template = try #require(catalog.template("t").template)
    let resolution = template.resolve(answers, seed: seed)
    let connector = catalog.render(template, resolution)
    #expect(resolution.findings + connector.findings == [])
    let lock = Lock(
      of: connector, template, resolution, seed: seed, templateHash: catalog.contentHash(of: template),
      hangar: "0.1.0")
    return (lock, connector)
  }

  @Test func `a lock reads back as it was written`() throws {
    let (lock, _) = try Self.example()
    #expect(try Lock(reading: lock.json.bytes(.pretty)) == lock)
  }

  @Test func `a lock holds neither secret answers nor secret files`() throws {
    let (lock, connector) = try Self.example()
    #expect(lock.answers == ["name": "Zoo"])
    #expect(lock.files.map(\.path.text) == ["a.py", "b.txt"])
    let planned = try lock.files(for: connector)
    #expect(!planned.contains { $0.contents.contains(Array("hunter22".utf8)) })
  }

  @Test func `the pristine copy of each shared file lies beside the lock`() throws {
    let (lock, connector) = try Self.example()
    let planned = try lock.files(for: connector)
    #expect(
      planned.map(\.path.text) == [".hangar/lock.json", ".hangar/.gitignore", ".hangar/base/a.py.base"])
    #expect(planned.last?.contents == Array("x\n".utf8))
    #expect(planned.allSatisfy { $0.owner == .tool })
  }

  @Test func `the same answers give the same bytes, and a newer program alone changes nothing`() throws {
    let (lock, _) = try Self.example()
    var newer = try Self.example(Answers(record: lock.answers, source: .lock)).lock
    #expect(newer.json.text() == lock.json.text())
    newer.hangar = "0.2.0"
    #expect(newer.replacing(lock) == lock)
    newer.answers = ["name": "Other"]
    #expect(newer.replacing(lock) == newer)
  }

  @Test(arguments: [
    (
      #"{"format": 2, "hangar": "9.0.0"}"#,
      ".hangar/lock.json has the format 2 of Hangar 9.0.0, and this Hangar knows 1. Update Hangar."
    ),
    ("{}", ".hangar/lock.json cannot be read: it has no 'format'. Take the file back from git."),
    (#"{"format": 1}"#, ".hangar/lock.json cannot be read: it has no 'hangar'. Take the file back from git."),
    (
      #"{"format": 1, "hangar": 3}"#,
      ".hangar/lock.json cannot be read: 'hangar' is not what a lock holds there. Take the file back from git."
    ),
  ])
  func `a lock that cannot be used is refused in words`(text: String, expected: String) throws {
    #expect {
      _ = try Lock(reading: Array(text.utf8))
    } throws: {
      "\($0)" == expected
    }
  }

  @Test(arguments: ["../x", "/etc/passwd", ".git/config"])
  func `a path of a lock cannot leave the folder`(path: String) throws {
    let (lock, _) = try Self.example()
    let text = lock.json.text().replacing("\"a.py\",\"mode\"", with: "\"\(path)\",\"mode\"")
    #expect(throws: LockRefusal.self) { try Lock(reading: Array(text.utf8)) }
  }
}
