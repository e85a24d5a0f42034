import Foundation
import Schema
import Testing

/// A destination's configuration that names no stand-in: what its owner starts from for the real system.
enum OpenConfig {
  /// Writes it beside the sample it is made of.
  ///
  /// - Returns: The arguments that name it.
  static func arguments(in folder: URL) throws -> [String] {
    let tests = folder.appendingPathComponent("integration_tests")
    let text = try Data(contentsOf: tests.appendingPathComponent("sample_config.json"))
    let sample = try #require(JSON.parse(Array(text)).value)
    let open = JSON(members: sample.members.filter { $0.key != "sqlite_path" }.map { ($0.key, $0.value) })
    try Data(open.text().utf8).write(to: tests.appendingPathComponent("open_config.json"))
    return ["--config", "integration_tests/open_config.json"]
  }
}
