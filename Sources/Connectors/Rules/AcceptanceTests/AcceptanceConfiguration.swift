import Schema

/// `acceptance-test-config.yml`, in today's form or the one before version 0.2.12 of the suite.
struct AcceptanceConfiguration {
  static let file = "acceptance-test-config.yml"

  let document: JSON
  /// Each test of each section.
  let tests: [Test]

  struct Test {
    let section: String
    let value: JSON
    let pointer: JSONPointer
  }

  /// Nil where there is no such file or it cannot be read.
  init?(_ connector: ConnectorCase) {
    guard let document = connector.document(Self.file)?.value, document.object != nil else { return nil }
    self.init(document)
  }

  init(_ document: JSON) {
    self.document = document
    let isLegacy = document["acceptance_tests"] == nil && document["tests"] != nil
    let root = isLegacy ? "tests" : "acceptance_tests"
    tests = (document[root]?.members ?? []).flatMap { section, value in
      let list = isLegacy ? value : value["tests"] ?? .null
      let start = JSONPointer(isLegacy ? [root, section] : [root, section, "tests"])
      return (list.array ?? []).enumerated().map { index, test in
        Test(section: section, value: test, pointer: start.appending(index))
      }
    }
  }

  var isLegacy: Bool { document["acceptance_tests"] == nil && document["tests"] != nil }

  /// The configurations that some test expects to work.
  var succeeding: [String] { configurations { !Self.expectsFailure($0) } }
  var failing: [String] { configurations(Self.expectsFailure) }

  var catalogs: [String] { tests.compactMap { $0.value["configured_catalog_path"]?.string } }

  private func configurations(_ isWanted: (Test) -> Bool) -> [String] {
    tests.filter(isWanted).compactMap { $0.value["config_path"]?.string }
  }

  private static func expectsFailure(_ test: Test) -> Bool {
    ["failed", "exception"].contains(test.value["status"]?.string)
      || test.value["expect_trace_message_on_failure"] != nil
  }

  /// The paths that a test names, with the place of each.
  static func paths(in test: Test) -> [(path: String, value: JSON, pointer: JSONPointer)] {
    paths(in: test.value, at: test.pointer)
  }

  private static func paths(
    in value: JSON, at pointer: JSONPointer
  ) -> [(path: String, value: JSON, pointer: JSONPointer)] {
    value.members.flatMap { key, member -> [(path: String, value: JSON, pointer: JSONPointer)] in
      let below = pointer.appending(key)
      if key == "path" || key.hasSuffix("_path") {
        return member.string.map { [($0, member, below)] } ?? []
      }
      return paths(in: member, at: below)
    }
  }
}
