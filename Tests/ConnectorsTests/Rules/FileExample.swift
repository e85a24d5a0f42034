import Connectors
import Findings
import TestSupport

/// The folder that a rule's example describes: each file behind a line `-- its path --`.
///
/// A path that does not begin with a connector's folder stands below `source-pet-shop`.
struct FileExample {
  let folder: TestFolder
  /// Where the connector is.
  let path: String

  init(_ text: String) throws {
    var files: [String: String] = [:]
    var current = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        current = Self.placed(String(line.dropFirst(3).dropLast(3)))
        files[current] = ""
      } else {
        files[current, default: ""] += line + "\n"
      }
    }
    let home = "airbyte-integrations/connectors/"
    let name = { (path: String) in String(path.prefix { $0 != "/" }) }
    let inside = files.keys.sorted().first { $0.hasPrefix(home) }
    let own = files.keys.sorted().first { $0.hasPrefix("source-") || $0.hasPrefix("destination-") }
    let connector =
      inside.map { home + name(String($0.dropFirst(home.count))) } ?? name(own ?? "source-pet-shop")
    // One of the files by which a folder is known as a connector's.
    files["\(connector)/main.py"] = files["\(connector)/main.py"] ?? ""
    folder = try TestFolder("w", files)
    path = "\(folder.path)/\(connector)"
  }

  private static func placed(_ path: String) -> String {
    let roots = ["source-", "destination-", "airbyte-integrations/", "docs/integrations/", "airbyte-config/"]
    return roots.contains { path.hasPrefix($0) && path.contains("/") } ? path : "source-pet-shop/\(path)"
  }

  func findings(
    _ rule: String, _ surroundings: ValidationSurroundings = ValidationSurroundings(today: "2026-01-01")
  ) throws -> [Finding] {
    try findings(surroundings) { $0.rule == rule }
  }

  func findings(
    _ surroundings: ValidationSurroundings = ValidationSurroundings(today: "2026-01-01"),
    where isWanted: (Finding) -> Bool
  ) throws -> [Finding] {
    try ConnectorValidation(at: path, surroundings).findings.filter(isWanted)
  }
}
