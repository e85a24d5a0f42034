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

/// A database server for as long as a script runs, and the JDBC source that reads it.
struct DatabaseServer {
  /// The value of the question for the driver, and the name of the scripts.
  let name: String
  /// A shell command that fails where no server can be started.
  ///
  /// The servers refuse root, who becomes the user that Debian's PostgreSQL makes, or nobody.
  private let probe: String

  static let postgreSQL = DatabaseServer(
    name: "postgresql",
    probe: "ls /usr/lib/postgresql/*/bin/initdb && { [ \"$(id -u)\" -ne 0 ] || id postgres; }")
  static let mariaDB = DatabaseServer(
    name: "mariadb",
    probe: "ls /usr/sbin/mariadbd /usr/bin/mariadb-admin /usr/share/java/mariadb-java-client.jar")

  private var scripts: String { "\(Templates.root)/Tests/TemplateTests/Databases" }

  var isInstalled: Bool {
    get async { (try? await Python.run("sh", ["-c", probe], in: "/").succeeded) ?? false }
  }

  static var areInstalled: Bool {
    get async {
      let first = await postgreSQL.isInstalled
      return await mariaDB.isInstalled && first
    }
  }

  /// A source for this database, built.
  func connector(_ answers: [String: JSON] = [:]) async throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let given = ["name": "Pet Shop", "driver": JSON(name)].merging(answers) { $1 }
    let record = given.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let rendered = try Templates.render(
      "source-jdbc", Answers(record: JSON(members: record), source: .flag))
    try rendered.plan.write(into: folder.url)
    let result = try await Java.build(folder.url, tests: false)
    #expect(result.succeeded, "\(result.output)")
    return folder
  }

  /// What a script prints that runs in a connector's folder beside the server, in a zone that is not the server's.
  func runs(_ script: String, in connector: URL, rows: Int = 1) async throws -> Python.Result {
    let program = "build/install/source-pet-shop/bin/source-pet-shop"
    let server = ["\(scripts)/with-\(name).sh", "\(scripts)/\(name)/types.sql"]
    let arguments =
      ["TZ=Asia/Tokyo", "ROWS=\(rows)", "sh"] + server + ["sh", "\(scripts)/\(script)", program]
    return try await Python.run("env", arguments, in: connector.path)
  }

  /// The messages of `types.sh`.
  func messages(of connector: URL) async throws -> [JSON] {
    let result = try await runs("types.sh", in: connector)
    #expect(result.succeeded, "\(result.output)")
    return result.output.split(separator: "\n").compactMap { JSON.parse(Array($0.utf8)).value }
  }

  /// What the first row of `types` becomes.
  func values() throws -> [(key: String, value: JSON)] {
    let text = try String(contentsOfFile: "\(scripts)/\(name)/types.json", encoding: .utf8)
    return try #require(JSON.parse(Array(text.utf8)).value?["values"]?.members.map { ($0.key, $0.value) })
  }
}
