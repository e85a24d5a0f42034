import Changes
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real process is killed at random moments of its writes.
struct WriterKillTests {
  /// The probe stands beside the test bundle.
  static let probe: String = {
    let here = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = here.joined(separator: "/")
    return folder + "/WriterProbe"
  }()

  @Test(.timeLimit(.minutes(5)), arguments: [2, 12])
  func `a process that is killed leaves one whole generation of files`(files: Int) throws {
    var numbers = SeededNumbers(files)
    let scratch = try ScratchFolder()
    let root = scratch.path + "/connector"
    let pipe = scratch.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    var last = 0
    for round in 1...25 {
      let probe = try Program([Self.probe, root, "\(files)", pipe, "\(last + 1)"])
      close(open(pipe, O_RDONLY))
      usleep(UInt32.random(in: 0..<80_000, using: &numbers))
      kill(probe.id, SIGKILL)
      let end = probe.wait()
      #expect(end.code == 128 + SIGKILL, "\(String(decoding: end.output, as: UTF8.self))")
      let recovery = try ChangeSet.recover(root)
      #expect(recovery.left.isEmpty)
      let generation = try generation(scratch, files: files, "round \(round): \(recovery)")
      #expect(generation >= last)
      last = generation
    }
    // Otherwise all were killed before their first write, and nothing was tried.
    #expect(last > 5)
  }

  /// The one generation that all files are of; 0 before the first.
  private func generation(_ scratch: ScratchFolder, files: Int, _ comment: String) throws -> Int {
    let tree = try scratch.tree().filter {
      $0.hasPrefix("connector/") && !$0.contains("/.hangar") && !$0.hasSuffix("/")
    }
    guard let text = scratch.text("connector/all/0") else {
      #expect(tree.isEmpty, "\(comment)")
      return 0
    }
    let generation = try #require(Int(text.prefix { $0 != "\n" }.drop { !$0.isNumber }))
    let mode = generation.isMultiple(of: 2) ? "755" : "644"
    let hash = ContentHash(of: Array(String(repeating: "generation \(generation)\n", count: 3).utf8))
    let all = (0..<files).map { "connector/all/\($0) \(mode) \(hash)" }
    let odd = generation.isMultiple(of: 2) ? [] : (0..<files).map { "connector/odd/\($0)/file 644 \(hash)" }
    #expect(tree == (all + odd).sorted(), "\(comment)")
    return generation
  }
}
