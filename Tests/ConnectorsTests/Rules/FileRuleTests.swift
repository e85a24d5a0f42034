import Connectors
import Findings
import Testing

struct FileRuleTests {
  @Test(arguments: FileRule.all)
  func `the passing example passes`(_ rule: FileRule) throws {
    #expect(try FileExample(rule.description.passes).findings(rule.id) == [])
  }

  @Test(arguments: FileRule.all)
  func `the failing example fails, at a file and with a remedy`(_ rule: FileRule) throws {
    let finding = try #require(try FileExample(rule.description.fails).findings(rule.id).first)
    #expect(finding.place.file != nil)
    #expect(finding.remedy?.last == ".")
    #expect(finding.message.last != ".")
  }

  @Test func `ids are unique, and a rule is found by its own`() {
    #expect(Set(FileRule.all.map(\.id)).count == FileRule.all.count)
    #expect(FileRule["connector.name.folder"]?.id == "connector.name.folder")
    #expect(FileRule["connector.name.holder"] == nil)
  }

  @Test(arguments: FileRule.all)
  func `a rule explains itself`(_ rule: FileRule) {
    #expect(rule.description.title.last != "." && !rule.description.title.isEmpty)
    #expect(rule.description.why.last == ".")
    #expect(!rule.description.source.isEmpty)
  }
}

extension FileRule: CustomTestStringConvertible {
  /// The id, which is what a report should show.
  public var testDescription: String { id }
}
