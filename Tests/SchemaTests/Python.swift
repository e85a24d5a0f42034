#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Python as the other reader that ours are compared with.
enum Python {
  static let hasYAML = (try? run("import yaml", input: [])) != nil

  static let hasTOML = (try? run("import tomllib", input: [])) != nil

  struct Failed: Error {}

  /// What a script prints that finds the path of a file with the input in its first argument.
  static func run(_ script: String, input: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let pipe = popen("python3 -c '\(script)' '\(file.path)'", "r") else { throw Failed() }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { output += buffer[..<count] }
    guard pclose(pipe) == 0 else { throw Failed() }
    return output
  }
}
