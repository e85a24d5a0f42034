import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Generated JDBC sources on real databases, which each test starts for itself on the loopback interface.
@Suite(.serialized, .enabled(if: Java.canBuild, "\(Java.reason)"))
struct DatabaseTests {
  @Test(.enabled("no PostgreSQL server can be started") { await DatabaseServer.postgreSQL.isInstalled })
  func `values of each of PostgreSQL's types survive, and a wrong password is told`() async throws {
    let server = DatabaseServer.postgreSQL
    let connector = try await server.connector()
    let messages = try await server.messages(of: connector.url)
    try Self.expectSignIn(messages, refusal: "password authentication failed")
    let records = Self.records(messages)
    try #require(records.count == 4)
    try Self.expect(server.values(), in: records)
    let lost = ["free", "approximate", "double", "moment", "instant"]
    #expect(Self.nulled(records) == [[], [], lost, ["day"]])
    #expect(records[2]["data"]?["day"]?.string == "0044-03-15 BC")
    #expect(records[3]["data"]?["id"]?.text() == "9223372036854775807")
    let namespaces = messages.compactMap { $0["record"]?["namespace"]?.string }
    #expect(namespaces.contains(#"odd %_ "schema""#))
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled("no MariaDB server can be started") { await DatabaseServer.mariaDB.isInstalled })
  func `values of each of MariaDB's types survive, and a wrong password is told`() async throws {
    let server = DatabaseServer.mariaDB
    let connector = try await server.connector()
    let messages = try await server.messages(of: connector.url)
    try Self.expectSignIn(messages, refusal: "Access denied")
    let records = Self.records(messages)
    try #require(records.count == 5)
    try Self.expect(server.values(), in: records)
    #expect(Self.nulled(records) == [[], [], [], ["day", "moment"], []])
    let zeros = try #require(records[2]["data"]?.members)
    #expect(zeros.filter { $0.key != "id" }.allSatisfy { $0.value.isNull }, "days without a date are null")
    #expect(records[4]["data"]?["fine_moment"]?.string == "1000-01-01T00:00:00.000001")
    #expect(records[4]["data"]?["flag"]?.text() == "5")
    let streams = messages.compactMap { $0["catalog"]?["streams"]?.array }.first ?? []
    let names = streams.map { "\($0["namespace"]?.string ?? "").\($0["name"]?.string ?? "")" }
    #expect(
      names == ["shop.events", "shop.large", "shop.later", "shop.looks", #"shop.odd "table""#, "shop.types"])
    let keys = streams.first { $0["name"]?.string == #"odd "table""# }?["source_defined_primary_key"]
    #expect(keys?.text() == #"[["c"],["a.b"]]"#)
  }

  /// What nobody told the template of the driver costs a value here and there, and no stream.
  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled("no MariaDB server can be started") { await DatabaseServer.mariaDB.isInstalled })
  func `a driver that is only named reads every table, and what it cannot read is noted`() async throws {
    let server = DatabaseServer.mariaDB
    let connector = try await server.connector([
      "driver": "other", "driver_group": "org.mariadb.jdbc", "driver_artifact": "mariadb-java-client",
      "driver_version": "3.5.11", "url": "jdbc:mariadb://{host}:{port}/{database}",
    ])
    let messages = try await server.messages(of: connector.url)
    try Self.expectSignIn(messages, refusal: "Access denied")
    let records = Self.records(messages)
    #expect(Self.nulled(records) == [["span", "year_"], [], [], ["day", "moment"], []])
    let told = messages.compactMap { $0["trace"]?["stream_status"]?["status"]?.string }
    #expect(told.filter { $0 == "COMPLETE" }.count == 2 && !told.contains("INCOMPLETE"))
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled("one of the servers cannot be started") { await DatabaseServer.areInstalled },
    arguments: [DatabaseServer.postgreSQL, .mariaDB])
  func `each column can be a cursor, and a later read gives only what came since`(
    server: DatabaseServer
  )
    async throws
  {
    let connector = try await server.connector()
    let result = try await server.runs("cursors.sh", in: connector.url)
    let columns = ["number", "price", "size", "ratio", "word", "day", "moment", "instant"]
    #expect(result.output == columns.map { "\($0) 3 0 1\n" }.joined())
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled("one of the servers cannot be started") { await DatabaseServer.areInstalled },
    arguments: [DatabaseServer.postgreSQL, .mariaDB])
  func `a million rows are read in 256 MiB, and behind a cursor only what came since`(
    server: DatabaseServer
  )
    async throws
  {
    let connector = try await server.connector()
    let result = try await server.runs("large.sh", in: connector.url, rows: 1_000_000)
    #expect(result.output == "full 1000000\nincremental 1000000 states 101\nlater 1\n")
  }

  /// Two checks, the second of which had a wrong password.
  private static func expectSignIn(_ messages: [JSON], refusal: String) throws {
    let statuses = messages.compactMap { $0["connectionStatus"] }
    #expect(statuses.map { $0["status"]?.string } == ["SUCCEEDED", "FAILED"])
    #expect(statuses.last?["message"]?.string?.contains(refusal) == true)
  }

  /// The rows of the table that has a column of each type.
  private static func records(_ messages: [JSON]) -> [JSON] {
    messages.compactMap { $0["record"] }.filter { $0["stream"]?.string == "types" }
  }

  /// The first record has these values, the second none but its key.
  private static func expect(_ values: [(key: String, value: JSON)], in records: [JSON]) throws {
    for (name, value) in values { #expect(records[0]["data"]?[name]?.text() == value.text(), "\(name)") }
    let nulls = try #require(records[1]["data"]?.members)
    #expect(nulls.count == values.count)
    #expect(nulls.filter { $0.key != "id" }.allSatisfy { $0.value.isNull })
  }

  /// The fields of each record that JSON cannot hold.
  private static func nulled(_ records: [JSON]) -> [[String]] {
    records.map { ($0["meta"]?["changes"]?.array ?? []).compactMap { $0["field"]?.string } }
  }
}
