import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Packages of the Python package index that tests only read or run, each kept below the build folder.
package enum PackageFolder {
  private static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path + "/.build/test-packages"
  }()

  /// The folder with a package's files alone, installed the first time; nil where that is impossible.
  package static func files(of package: String, _ version: String) async -> String? {
    let folder = "\(root)/\(package)-\(version)"
    if FileManager.default.fileExists(atPath: "\(folder).whole") { return folder }
    let pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", folder]
    guard await run("python3", pip + ["\(package)==\(version)"]) else { return nil }
    return mark(folder)
  }

  /// The folder of a virtual environment with a package and what it needs; nil where that is impossible.
  package static func environment(of package: String, _ version: String) async -> String? {
    let folder = "\(root)/\(package)-\(version)-venv"
    if FileManager.default.fileExists(atPath: "\(folder).whole") { return folder }
    guard await run("python3", ["-m", "venv", "--clear", folder]),
      await run("\(folder)/bin/pip", ["install", "--quiet", "\(package)==\(version)"])
    else { return nil }
    return mark(folder)
  }

  /// Says that the folder is whole, so that one that was broken off is made again.
  private static func mark(_ folder: String) -> String? {
    FileManager.default.createFile(atPath: "\(folder).whole", contents: nil) ? folder : nil
  }

  private static func run(_ program: String, _ arguments: [String]) async -> Bool {
    let result = try? await Subprocess.run(
      program.contains("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
      output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }
}
