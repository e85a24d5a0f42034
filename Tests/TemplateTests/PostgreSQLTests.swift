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

/// A generated JDBC source on a real PostgreSQL, which each test starts for itself on the loopback interface.
@Suite(
  .serialized, .enabled(if: Java.canBuild, "\(Java.reason)"),
  .enabled("no PostgreSQL server can be started") { await PostgreSQL.isInstalled })
struct PostgreSQLTests {
  @Test func `values of each type survive, and a wrong password is told`() async throws {
    let connector = try await Self.built()
    let result = try await PostgreSQL.runs("types.sh", in: connector.url, rows: 1)
    #expect(result.succeeded, "\(result.output)")
    let messages = result.output.split(separator: "\n").compactMap { JSON.parse(Array($0.utf8)).value }
    let statuses = messages.compactMap { $0["connectionStatus"] }
    #expect(statuses.map { $0["status"]?.string } == ["SUCCEEDED", "FAILED"], "\(result.output)")
    #expect(statuses.last?["message"]?.string?.contains("password authentication failed") == true)
    let records = messages.compactMap { $0["record"] }.filter { $0["stream"]?.string == "types" }
    try #require(records.count == 4)
    let expected = try String(contentsOfFile: "\(PostgreSQL.folder)/types.json", encoding: .utf8)
    let wanted = try #require(JSON.parse(Array(expected.utf8)).value)
    for (name, value) in wanted["values"]?.members ?? [] {
      #expect(records.first?["data"]?[name]?.text() == value.text(), "\(name)")
    }
    let nulls = try #require(records.dropFirst().first?["data"]?.members)
    #expect(nulls.filter { $0.key != "id" }.allSatisfy { $0.value.isNull })
    let changed = records.map { ($0["meta"]?["changes"]?.array ?? []).compactMap { $0["field"]?.string } }
    #expect(changed == [[], [], ["free", "approximate", "double", "moment", "instant"], ["day"]])
    #expect(records[2]["data"]?["day"]?.string == "0044-03-15 BC")
    #expect(records[3]["data"]?["id"]?.text() == "9223372036854775807")
    let namespaces = messages.compactMap { $0["record"]?["namespace"]?.string }
    #expect(namespaces.contains(#"odd %_ "schema""#))
  }

  @Test(.enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"))
  func `a million rows are read in 256 MiB, and behind a cursor only what came since`() async throws {
    let connector = try await Self.built()
    let result = try await PostgreSQL.runs("large.sh", in: connector.url, rows: 1_000_000)
    #expect(result.output == "full 1000000\nincremental 1000000 states 101\nlater 1\n")
  }

  private static func built() async throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Templates.render("source-jdbc", Templates.defaults).plan.write(into: folder.url)
    let result = try await Java.build(folder.url, tests: false)
    #expect(result.succeeded, "\(result.output)")
    return folder
  }
}
