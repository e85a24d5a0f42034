import Findings
import Testing

struct FixtureTests {
  @Test func `a sample configuration that is no JSON is told whether or not a file states the specification`()
    throws
  {
    let sample = "-- integration_tests/sample_config.json --\n{\"a\": 1,}\n"
    let spec = "-- source_pet_shop/spec.json --\n{\"connectionSpecification\": {\"properties\": {}}}\n"
    for files in [sample, sample + spec] {
      let found = try FileExample(files).findings { $0.rule.hasPrefix("json.") }
      #expect(found.map(\.rule) == ["json.syntax.comma"])
    }
  }
}
