#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The repository these tests stand in, read as text.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile {
    var path: String
    var text: String
    var module: String { String(path.split(separator: "/")[1]) }

    /// The modules named by `import` lines, whatever their access level.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else {
          return nil
        }
        return String(words[place + 1])
      }
    }
  }

  static func swiftFiles(below folder: String) throws -> [SourceFile] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let path = "\(folder)/\(name)"
      return SourceFile(
        path: path, text: try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
    }
  }

  /// The rows of the module table in ARCHITECTURE.md: a module's name and what it may import.
  static func moduleTable() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        return (names(in: cells[1])[0], Set(names(in: cells[3])))
      })
  }

  private static func names(in cell: Substring) -> [String] {
    cell.split(separator: "`").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
