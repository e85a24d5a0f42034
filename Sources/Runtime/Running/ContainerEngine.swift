#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Podman or Docker, told what to do by arguments that no shell reads.
struct ContainerEngine: Equatable, Sendable {
  /// Absolute.
  let program: String

  /// Looked for in this order.
  private static let names = ["podman", "docker"]

  /// Takes what `HANGAR_CONTAINER_ENGINE` names, else the first that is on the PATH.
  static func find(_ environment: [String: String]) throws(RunRefusal) -> ContainerEngine {
    let wanted = environment["HANGAR_CONTAINER_ENGINE"].flatMap { $0.isEmpty ? nil : $0 }
    for name in wanted.map({ [$0] }) ?? names {
      if let program = path(of: name, environment["PATH"] ?? "") { return ContainerEngine(program: program) }
    }
    throw .noEngine(wanted)
  }

  private static func path(of name: String, _ folders: String) -> String? {
    guard !name.contains("/") else { return access(name, X_OK) == 0 ? name : nil }
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// A file of this machine that a container sees, and may only read.
  struct Mount: Equatable, Sendable {
    let source: String
    let target: String
  }

  /// The command line that runs an image and leaves nothing behind.
  func run(_ image: String, _ arguments: [String], name: String, _ mounts: [Mount]) -> [String] {
    let files = mounts.flatMap { ["--mount", "type=bind,source=\($0.source),target=\($0.target),readonly"] }
    return [program, "run", "--rm", "--interactive", "--init", "--name", name] + files + [image] + arguments
  }

  /// The command line that ends a container whose client is gone.
  func remove(_ name: String) -> [String] { [program, "rm", "--force", name] }

  /// Whether a text can be an image and is no option.
  static func isImage(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || "._-/:@".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
