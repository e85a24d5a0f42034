#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Programs of Python that the long tests run, each in an environment of its own below the build folder.
enum PythonPrograms {
  /// What pip installs, and a module that proves it, by the environment's name.
  private static let wanted = [
    "tap-github": ("tap-github==4.0.0", "tap_github"), "singer-sdk": ("singer-sdk>=0.54,<1", "singer_sdk"),
    "poetry": ("poetry>=2,<3", "poetry"),
  ]

  /// The environment's folder; installs it the first time, nil where that is impossible.
  static func environment(_ name: String) async -> String? {
    guard let (requirement, module) = wanted[name] else { return nil }
    let folder = "\(Templates.root)/.build/programs/\(name)"
    let imports = ["-c", "import \(module)"]
    if (try? await Python.run("\(folder)/bin/python", imports, in: "/").succeeded) == true { return folder }
    let made = try? await Python.run(Python.system, ["-m", "venv", "--clear", folder], in: "/")
    guard made?.succeeded == true else { return nil }
    let installed = try? await Python.run(
      "\(folder)/bin/pip", ["install", "--quiet", requirement], in: "/")
    return installed?.succeeded == true ? folder : nil
  }
}

extension Templates {
  /// Whether the long tests are asked for.
  static let runsLong = ProcessInfo.processInfo.environment["HANGAR_LONG_TESTS"] == "1"
}
