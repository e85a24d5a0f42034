#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A PostgreSQL server for as long as a script runs.
enum PostgreSQL {
  /// The scripts, and the tables that the server has.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Databases").path

  /// Whether one can be started; root becomes the user that Debian's package makes, for the server refuses root.
  static var isInstalled: Bool {
    get async {
      let script = "ls /usr/lib/postgresql/*/bin/initdb && { [ \"$(id -u)\" -ne 0 ] || id postgres; }"
      return (try? await Python.run("sh", ["-c", script], in: "/").succeeded) ?? false
    }
  }

  /// What a script prints that runs in a connector's folder beside the server.
  static func runs(_ script: String, in connector: URL, rows: Int) async throws -> Python.Result {
    let program = "build/install/source-pet-shop/bin/source-pet-shop"
    let arguments = ["\(folder)/with-postgresql.sh", "\(folder)/types.sql", "\(folder)/\(script)", program]
    return try await Python.run("env", ["ROWS=\(rows)", "sh"] + arguments, in: connector.path)
  }
}
