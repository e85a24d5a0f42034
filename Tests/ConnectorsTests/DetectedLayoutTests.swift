import TestSupport
import Testing

@testable import Connectors

struct DetectedLayoutTests {
  @Test(arguments: [
    "", "/docs", "/airbyte-integrations/connectors", "/airbyte-integrations/connectors/source-x",
  ])
  func `a repository is found from any folder of it`(folder: String) throws {
    let root = try TestFolder("airbyte", ["airbyte-integrations/connectors/source-x/a": "", "docs/a": ""])
    let today = DetectedLayout(in: root.path + folder)
    #expect(today.layout == .airbyte)
    #expect(today.repository == root.path)
    #expect(today.reason == "there is an 'airbyte-integrations/connectors' in \(root.path)")
    try root.write("airbyte-config/init/a", "")
    let first = DetectedLayout(in: root.path + folder)
    #expect(first.layout == .classic)
    #expect(first.reason.contains("and a 'airbyte-config/init' in"))
  }

  @Test func `any other folder holds connectors of their own`() throws {
    let folder = try TestFolder("work")
    let found = DetectedLayout(in: folder.path)
    #expect(found.layout == .standalone)
    #expect(found.repository == nil)
    #expect(found.reason == "no 'airbyte-integrations/connectors' is in this folder or above it")
  }
}
