import Changes
import Scaffold
import Schema
import TestSupport
import Testing

struct DestinationPythonTests {
  @Test func `a name alone makes the tree that was reviewed`() throws {
    let connector = try Templates.render("destination-python", Templates.defaults)
    try expectGolden(connector.plan.listing, "destination-python.txt")
  }

  @Test func `rich answers make the tree that was reviewed`() throws {
    let connector = try Templates.render("destination-python", try Templates.answers("destination-rich"))
    try expectGolden(connector.plan.listing, "destination-python-rich.txt")
  }

  @Test(arguments: ["database", "api", "storage", "other"])
  func `specification, sample configuration and docs page name the settings of each system`(
    system: String
  ) throws {
    let files = try Templates.render(
      "destination-python", Answers(record: ["name": "Pet Shop", "system": JSON(system)], source: .flag)
    ).plan.files
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path.text == path }).contents, as: UTF8.self)
    }
    let spec = YAML.parse(Array(try text("destination_pet_shop/spec.yaml").utf8)).value
    let properties = try #require(spec?["connectionSpecification"]?["properties"]?.members)
    let (settings, docs) = (try text("destination_pet_shop/settings.py"), try text("docs/pet-shop.md"))
    for (name, property) in properties {
      #expect(settings.contains("\n    \(name): "), "\(name)")
      #expect(docs.contains("| `\(name)` |") == (property["airbyte_hidden"] == nil), "\(name)")
    }
    let sample = JSON.parse(Array(try text("integration_tests/sample_config.json").utf8)).value
    let names = try #require(sample?.members.map(\.key))
    #expect(Set(names).isSubset(of: properties.map(\.key)))
    // Two destinations share no file.
    #expect(sample?["sqlite_path"]?.string == "/tmp/destination-pet-shop.db")
  }
}
