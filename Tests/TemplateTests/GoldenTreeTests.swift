import Changes
import Scaffold
import TestSupport
import Testing

struct GoldenTreeTests {
  @Test(arguments: ["source-http", "source-manifest"])
  func `a name alone makes the tree that was reviewed`(template: String) throws {
    let connector = try Templates.render(template, Templates.defaults)
    try expectGolden(connector.plan.listing, "\(template).txt")
  }

  @Test(arguments: ["source-http", "source-manifest"])
  func `rich answers make the tree that was reviewed`(template: String) throws {
    let connector = try Templates.render(template, try Templates.answers("rich"))
    try expectGolden(connector.plan.listing, "\(template)-rich.txt")
  }

  @Test(arguments: ["source-http", "source-manifest"])
  func `what the fake needs stays out of package and image`(template: String) throws {
    let files = try Templates.render(template, Templates.defaults).plan.files
    func text(_ path: String) throws -> String {
      let file = try #require(files.first { $0.path.text == path })
      return String(decoding: file.contents, as: UTF8.self)
    }
    #expect(!(try text("Dockerfile")).contains("fake_api"))
    #expect(try text(".dockerignore").contains("\n*\n"))
    #expect(!(try text("pyproject.toml")).contains("fake_api"))
  }
}
