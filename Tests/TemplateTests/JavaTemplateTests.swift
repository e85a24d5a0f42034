import Changes
import Scaffold
import Schema
import TestSupport
import Testing

struct JavaTemplateTests {
  @Test(arguments: ["source-jdbc", "destination-java"])
  func `a name alone makes the tree that was reviewed`(template: String) throws {
    try expectGolden(try Templates.render(template, Templates.defaults).plan.listing, "\(template).txt")
  }

  @Test(arguments: [("source-jdbc", "jdbc-rich"), ("destination-java", "destination-rich")])
  func `rich answers make the tree that was reviewed`(template: String, answers: String) throws {
    let connector = try Templates.render(template, try Templates.answers(answers))
    try expectGolden(connector.plan.listing, "\(template)-rich.txt")
  }

  @Test(arguments: JavaMatrix.templates)
  func `every pair of answers makes JSON and YAML that can be read`(template: String) throws {
    for answers in JavaMatrix.answers(template) {
      for file in try Templates.render(template, answers).plan.files {
        let name = "\(template) \(answers) \(file.path)"
        if file.path.text.hasSuffix(".json") {
          #expect(JSON.parse(file.contents).findings.isEmpty, "\(name)")
        } else if file.path.text.hasSuffix(".yaml") || file.path.text.hasSuffix(".yml") {
          #expect(YAML.parse(file.contents).findings.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test(arguments: JavaMatrix.templates)
  func `what development needs stays out of the image, and the program starts the same way in it`(
    template: String
  ) throws {
    let files = try Templates.render(template, Templates.defaults).plan.files
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path.text == path }).contents, as: UTF8.self)
    }
    let name = template == "source-jdbc" ? "source-pet-shop" : "destination-pet-shop"
    let jar = template == "source-jdbc" ? "hsqldb" : "sqlite-jdbc"
    #expect(try text(".dockerignore").contains("\n*\n!build/install/\(name)\n"))
    #expect(try text(".dockerignore").contains("\nbuild/install/\(name)/lib/\(jar)*\n"))
    let dockerfile = try text("Dockerfile")
    #expect(dockerfile.contains("COPY build/install/\(name) ./\n"))
    #expect(dockerfile.contains("AIRBYTE_ENTRYPOINT=\"/airbyte/integration_code/bin/\(name)\""))
    let program = try #require(files.first { $0.path.text == "src/dist/bin/\(name)" })
    #expect(program.mode == .executable)
  }

  @Test(arguments: ["postgresql", "mysql", "mariadb", "other"])
  func `specification, sample configuration and docs page name the settings of each database`(
    driver: String
  ) throws {
    let answers = Answers(record: ["name": "Pet Shop", "driver": JSON(driver)], source: .flag)
    let files = try Templates.render("source-jdbc", answers).plan.files
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path.text == path }).contents, as: UTF8.self)
    }
    let spec = JSON.parse(Array(try text("src/main/resources/spec.json").utf8)).value
    let properties = try #require(spec?["connectionSpecification"]?["properties"]?.members)
    let docs = try text("docs/pet-shop.md")
    let code = try text("src/main/java/io/airbyte/integrations/source_pet_shop/Database.java")
    let reader = try text("src/main/java/io/airbyte/integrations/source_pet_shop/Source.java")
    for (name, property) in properties {
      #expect(docs.contains("| `\(name)` |") == (property["airbyte_hidden"] == nil), "\(name)")
      let isRead = (code + reader).contains("\"\(name)\"") || code.contains("{\(name)}")
      // Without an address nobody knows where host and port belong.
      #expect(isRead || driver == "other", "nothing reads '\(name)'")
    }
    let sample = JSON.parse(Array(try text("integration_tests/sample_config.json").utf8)).value
    let names = try #require(sample?.members.map(\.key))
    #expect(Set(names).isSubset(of: properties.map(\.key)))
  }
}
