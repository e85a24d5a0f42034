import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks git which files with secrets it has, or would take with `git add`.
enum GitSecrets {
  /// - Parameter paths: Folders, as the person named them.
  /// - Returns: What holds of all the folders: one in no repository, or of which git cannot say, decides.
  static func committed(below paths: [String]) async -> CommittedSecrets {
    var found: Set<String> = []
    for path in paths {
      guard let real = realPath(path), let root = repository(around: real) else { return .noRepository }
      guard let files = await files(below: real, root: root) else { return .untold }
      found.formUnion(files)
    }
    return .known(found)
  }

  private static func files(below folder: String, root: String) async -> [String]? {
    // Patterns, for a listing of everything would be long in a repository of six hundred connectors.
    let command = [
      "git", "ls-files", "-z", "--full-name", "--cached", "--others", "--exclude-standard", "--",
    ]
    let request = ProcessRequest(
      command + SecretFile.gitPatterns, in: folder,
      environment: ["GIT_OPTIONAL_LOCKS": "0"], limits: ProcessLimits(time: .seconds(30)))
    guard let outcome = try? await ProcessRunner.system.run(request), outcome.succeeded,
      !outcome.output.isCut
    else { return nil }
    return outcome.output.bytes.split(separator: 0).map { "\(root)/\(String(decoding: $0, as: UTF8.self))" }
  }

  /// The nearest folder above with a `.git`, so that no process is started outside of one.
  private static func repository(around path: String) -> String? {
    var folder = path
    while !folder.isEmpty, folder != "/" {
      if access("\(folder)/.git", F_OK) == 0 { return folder }
      folder = folder.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    }
    return nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
