/// Which files hold what must not be published, by their names.
package enum SecretFile {
  private static let endings = [".pem", ".p12", ".pfx", ".jks", ".keystore", ".env"]
  /// Files that say what belongs there.
  private static let harmless = [".gitkeep", ".gitignore", "README.md", "readme.md", ".keep"]

  /// Patterns, as git takes them, of every file that ``isOne(_:)`` could hold for one.
  package static let gitPatterns = ["*secrets/*"] + endings.map { "*\($0)" }

  /// - Parameter path: Below a connector.
  /// - Returns: Whether its name says that it holds secrets; tests bring keys of their own.
  package static func isOne(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, !harmless.contains(name), !name.contains("example") else { return false }
    if parts.contains("unit_tests") || parts.contains("test") || parts.contains("tests") { return false }
    return parts.dropLast().contains("secrets") || endings.contains { name.hasSuffix($0) }
  }
}
