import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that a test runs as an oracle, or to kill it.
struct Program {
  let id: pid_t
  private let output: Int32

  /// - Parameter words: The program, found on the `PATH`, and its arguments.
  init(_ words: [String], in folder: String = "/") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A file, not a pipe: nobody has to read while the program runs.
    let file = try #require(tmpfile())
    output = dup(fileno(file))
    fclose(file)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    // The shell only changes the folder: it becomes the program, and so does its id.
    let command = ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder] + words
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id = pid_t()
    try #require(
      posix_spawnp(&id, "sh", &actions, nil, &arguments, environ) == 0)
    self.id = id
  }

  /// Waits for the end; answers the exit code and all that was printed.
  func wait() -> (code: Int32, output: [UInt8]) {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    defer { close(output) }
    let size = Int(lseek(output, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(output, buffer.baseAddress, size, 0))
    }
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, bytes)
  }

  static func run(_ words: [String], in folder: String = "/") throws -> (code: Int32, output: [UInt8]) {
    try Program(words, in: folder).wait()
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

/// Texts that look like edited files.
struct RandomText {
  /// Few different lines, so that many are equal.
  static func repetitive(_ numbers: inout SeededNumbers) -> String {
    lines(
      (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        "line \(Int.random(in: 0...6, using: &numbers))"
      }, &numbers)
  }

  /// Each line different from all others.
  static func unique(_ count: Int) -> [String] { (0..<count).map { "line \($0)" } }

  /// A copy in which some lines are replaced, removed, or stand behind new ones.
  static func edited(_ lines: [String], _ tag: String, _ numbers: inout SeededNumbers) -> [String] {
    lines.enumerated().flatMap { index, line -> [String] in
      switch Int.random(in: 0..<24, using: &numbers) {
      case 0: []
      case 1: ["\(tag) \(index)"]
      case 2: ["\(tag) before \(index)", line]
      case 3: ["both \(index)"]
      default: [line]
      }
    }
  }

  static func lines(_ lines: [String], _ numbers: inout SeededNumbers) -> String {
    guard !lines.isEmpty else { return "" }
    return lines.joined(separator: "\n") + (Int.random(in: 0...3, using: &numbers) == 0 ? "" : "\n")
  }
}
