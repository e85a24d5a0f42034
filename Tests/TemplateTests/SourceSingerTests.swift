import Changes
import Findings
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct SourceSingerTests {
  @Test func `a name alone makes the tree that was reviewed`() throws {
    let connector = try Templates.render("source-singer", Templates.defaults)
    try expectGolden(connector.plan.listing, "source-singer.txt")
  }

  @Test func `rich answers make the tree that was reviewed`() throws {
    let connector = try Templates.render("source-singer", try Templates.answers("singer-rich"))
    try expectGolden(connector.plan.listing, "source-singer-rich.txt")
  }

  @Test func `every pair of answers makes JSON and YAML that can be read`() throws {
    for options in Self.combinations {
      for file in try Templates.render("source-singer", Self.answers(options)).plan.files {
        let path = file.path.text
        if path.hasSuffix(".json") {
          #expect(JSON.parse(file.contents).findings.isEmpty, "\(options) \(path)")
        } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
          #expect(YAML.parse(file.contents).findings.isEmpty, "\(options) \(path)")
        }
      }
    }
  }

  @Test(.enabled("Python 3.11 or newer is needed") { await Python.readsTOML })
  func `every pair of answers makes Python and TOML that can be read`() async throws {
    let folder = try ScratchFolder()
    for (index, options) in Self.combinations.enumerated() {
      let plan = try Templates.render("source-singer", Self.answers(options)).plan
      try plan.write(into: folder.url.appendingPathComponent("\(index)"))
    }
    let result = try await Python.run(
      Python.system, ["-c", MatrixTests.parsing, folder.url.path], in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
  }

  private static let requirements = [
    "", "tap-x==1.0", "tap-x[all] @ git+https://example.com/tap-x.git@v1 ; python_version > \"3.9\"",
  ]
  private static let fields: [JSON] = [
    [], [["name": "token", "secret": true, "required": true]],
    [["name": "accounts", "type": "string_list", "default": ["a"]], ["name": "password", "secret": true]],
  ]
  private static let combinations = Pairwise.combinations(of: [
    AnswerMatrix.names.count, requirements.count, 2, 2, fields.count, 2,
  ])

  private static func answers(_ options: [Int]) -> Answers {
    let record = JSON(members: [
      ("name", JSON(AnswerMatrix.names[options[0]])),
      ("tap_requirement", JSON(requirements[options[1]])),
      ("tap_program", options[2] == 0 ? "" : "tap-x"),
      ("catalog_option", options[3] == 0 ? "--catalog" : "--properties"), ("fields", fields[options[4]]),
      ("license", options[5] == 0 ? "MIT" : "ELv2"),
    ])
    return Answers(record: record, source: .flag)
  }

  @Test func `requirement, program and option stand where pip and the shim read them`() throws {
    let files = try Templates.render("source-singer", try Templates.answers("singer-rich")).plan.files
    let requirements = try text(of: "tap-requirements.txt", in: files)
    #expect(
      requirements.hasSuffix(
        "\ntap-x[extra] @ https://example.com/tap-x-1.0.tar.gz ; python_version > '3.9'\n"))
    let settings = try text(of: "/tap_settings.py", in: files)
    #expect(settings.contains("\nPROGRAM = \"tap-x\"\n"))
    #expect(settings.contains("\nCATALOG_OPTION = \"--properties\"\n"))
    #expect(try text(of: "fake_tap/tap.py", in: files).contains("add_argument(\"--properties\""))
  }

  @Test func `what is said of streams stands where the shim reads it`() throws {
    let files = try Templates.render("source-singer", try Templates.answers("singer-rich")).plan.files
    let settings = try text(of: "/tap_settings.py", in: files)
    for expected in [
      "\n    \"events\",\n    'Team \"members\"',\n}\n", "\n    \"users\": [\"id\"],\n",
      "\n    \"order lines\": [\"order\", \"number\"],\n", "\n    \"users\": \"updated_at\",\n",
      "\n    \"countries\": \"FULL_TABLE\",\n",
    ] {
      #expect(settings.contains(expected), "\(expected) is not in \(settings)")
    }
  }

  @Test(arguments: [
    ("excluded_streams", "a,,b"), ("excluded_streams", "a; b"), ("excluded_streams", "a, b , a"),
    ("primary_keys", "id"), ("primary_keys", "users: id,"), ("primary_keys", "users: id; users: at"),
    ("replication_keys", "users: id, at"), ("replication_keys", "users:"),
    ("replication_methods", "users: FULL"), ("replication_methods", "users: FULL_TABLE users: FULL_TABLE"),
    ("tap_requirement", "--index-url=https://example.com"), ("tap_requirement", "tap-x\n--pre"),
    ("tap_program", "tap-x==1.0"), ("tap_program", "tap-x --debug"), ("tap_program", "../tap-x"),
  ])
  func `an answer that would be an option, a second line or no program is refused`(
    question: String, answer: String
  ) throws {
    let template = try #require(try Templates.catalog().template("source-singer").0)
    let record = JSON(members: [("name", "X"), (question, JSON(answer))])
    let answers = Answers(record: record, source: .flag)
    let findings = template.resolve(answers, seed: .fresh()).findings
    #expect(findings.contains { $0.severity == .error }, "\(findings)")
  }

  @Test func `the fake stays out of package and image, and the tap's requirement is in it`() throws {
    let files = try Templates.render("source-singer", Templates.defaults).plan.files
    #expect(!(try text(of: "Dockerfile", in: files)).contains("fake_tap"))
    #expect(!(try text(of: "pyproject.toml", in: files)).contains("fake_tap"))
    #expect(try text(of: ".dockerignore", in: files).contains("\n!tap-requirements.txt\n"))
  }

  private func text(of suffix: String, in files: [PlannedFile]) throws -> String {
    let file = try #require(files.first { $0.path.text.hasSuffix(suffix) }, "\(suffix)")
    return String(decoding: file.contents, as: UTF8.self)
  }
}
