import Connectors
import Findings
import Testing

struct OfficialCheckTests {
  @Test func `every check that Airbyte's tools make is answered by rules`() {
    let counts = Dictionary(grouping: OfficialCheck.all, by: \.tool).mapValues(\.count)
    #expect(counts == [.qualityChecks: 29, .preUpload: 9, .postUpload: 1])
    #expect(Set(OfficialCheck.all.map(\.name)).count == OfficialCheck.all.count)
  }

  @Test(arguments: OfficialCheck.all)
  func `the rules that answer a check exist`(_ check: OfficialCheck) {
    #expect(!check.rules.isEmpty)
    #expect(check.rules.filter { FileRule[$0] == nil } == [])
  }

  @Test(arguments: OfficialCheck.all)
  func `a check that is never made here says why`(_ check: OfficialCheck) {
    let isOpen = check.rules.allSatisfy { FileRule[$0]?.description.severity == .notChecked }
    #expect(!isOpen || !check.note.isEmpty)
    #expect(check.note.isEmpty || check.note.last == ".")
  }
}

extension OfficialCheck: CustomTestStringConvertible {
  /// The name, which is what a report should show.
  public var testDescription: String { name }
}
