import Changes
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A generated stream that keeps a cursor for each of many parent records.
@Suite(.enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct SubstreamTests {
  @Test func `states of many parents stay small beside each other, and none is lost where a read is killed`()
    async throws
  {
    let folder = try ScratchFolder()
    try Templates.render("source-http", Templates.answers("substreams")).plan.write(into: folder.url)
    let script = "\(Templates.root)/Tests/TemplateTests/Substreams/many_parents.py"
    let result = try await Python.run(Python.program("python"), [script, "200"], in: folder.url.path)
    let counted = try #require(JSON.parse(Array(result.output.utf8)).value, "\(result.output)")
    #expect(counted["records"]?.text() == "400")
    #expect(counted["lost"]?.text() == "0")
    // One state after each parent would be 100 times the last one.
    #expect(Double(counted["times_the_last_state"]?.text() ?? "") ?? .infinity < 12)
    // Each parent's last record stands on the boundary; a killed read has its last group, a tenth, again.
    #expect(counted["second_read"]?.text() == "200")
    #expect(Int(counted["read_again"]?.text() ?? "") ?? .max <= 100 + 2 * 20)
  }
}
