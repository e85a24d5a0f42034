import Changes
import Findings
import Scaffold
import Schema
import TestSupport
import Testing

struct SourceSingerTests {
  @Test func `a name alone makes the tree that was reviewed`() throws {
    let connector = try Templates.render("source-singer", Templates.defaults)
    try expectGolden(connector.plan.listing, "source-singer.txt")
  }

  @Test func `rich answers make the tree that was reviewed`() throws {
    let connector = try Templates.render("source-singer", try Templates.answers("singer-rich"))
    try expectGolden(connector.plan.listing, "source-singer-rich.txt")
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

  @Test(arguments: [
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
