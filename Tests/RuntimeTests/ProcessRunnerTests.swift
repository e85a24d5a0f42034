import Runtime
import Synchronization
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct ProcessRunnerTests {
  private func shell(
    _ script: String, in folder: String = "/", environment: [String: String?] = [:],
    input: ProcessInput = .nothing, limits: ProcessLimits = ProcessLimits(time: .seconds(60))
  ) async throws -> ProcessOutcome {
    let command = ["sh", "-c", script]
    let request = ProcessRequest(
      command, in: folder, environment: environment, input: input, limits: limits)
    return try await ProcessRunner.system.run(request)
  }

  private func text(_ output: BoundedOutput) -> String { String(decoding: output.bytes, as: UTF8.self) }

  @Test func `a program gets its folder, environment and arguments, and its code comes back`() async throws {
    let folder = try TestFolder()
    let outcome = try await shell(
      "pwd; printf '%s|%s' \"$A\" \"${HOME-none}\"; echo wrong >&2; exit 3", in: folder.path,
      environment: ["A": "b c", "HOME": nil])
    #expect(text(outcome.output).hasSuffix("folder\nb c|none"))
    #expect(text(outcome.errors) == "wrong\n")
    #expect(outcome.end == .exited(3))
    #expect(!outcome.succeeded)
  }

  @Test func `big output is drained, its beginning and last lines are kept`() async throws {
    let limits = ProcessLimits(time: .seconds(120), output: 100_000)
    let outcome = try await shell("seq 1 2000000; echo done", limits: limits)
    #expect(outcome.succeeded)
    #expect(outcome.output.total == 14_888_896 + 5)
    #expect(outcome.output.bytes.count == 100_000)
    #expect(outcome.output.isCut)
    #expect(outcome.output.lastLines(2) == ["2000000", "done"])
  }

  @Test func `a flood of errors does not hold the output up`() async throws {
    let script = "seq 1 300000 >&2; echo out; seq 1 300000 >&2"
    let outcome = try await shell(script, limits: ProcessLimits(time: .seconds(120), errors: 1_000))
    #expect(outcome.succeeded)
    #expect(text(outcome.output) == "out\n")
    #expect(outcome.errors.lastLines(1) == ["300000"])
  }

  @Test func `a program reads a file, or the end of the input at once`() async throws {
    let folder = try TestFolder("folder", ["in.txt": "one\ntwo\n"])
    let counted = try await shell("wc -l", input: .file("\(folder.path)/in.txt"))
    #expect(text(counted.output).filter(\.isNumber) == "2")
    #expect(text(try await shell("wc -c").output).filter(\.isNumber) == "0")
  }

  @Test func `a program that is interrupted says its last words`() async throws {
    let heard = Heard()
    let script = "trap 'echo bye; exit 7' INT; echo on; sleep 60 & wait"
    let request = ProcessRequest(["sh", "-c", script], in: "/", limits: ProcessLimits(grace: .seconds(60)))
    let run = Task {
      try await ProcessRunner.system.run(request) { _, bytes in heard.add(bytes) }
    }
    await heard.lines(1)
    run.cancel()
    let outcome = try await run.value
    #expect(outcome.end == .cancelled)
    #expect(outcome.output.lastLines(2) == ["on", "bye"])
  }

  @Test func `a program that takes too long and does not listen is killed after the grace`() async throws {
    let limits = ProcessLimits(time: .milliseconds(200), grace: .milliseconds(200))
    let outcome = try await shell("trap '' INT; sleep 600", limits: limits)
    #expect(outcome.end == .timedOut(.milliseconds(200)))
    #expect(outcome.duration < .seconds(300))
  }

  @Test func `cancelling ends the program and everything it started`() async throws {
    let script = "trap '' INT; (trap '' INT; echo $$; exec sleep 60) & sh -c 'echo $$; exec sleep 60' & wait"
    let heard = Heard()
    let request = ProcessRequest(
      ["sh", "-c", script], in: "/", limits: ProcessLimits(grace: .milliseconds(200)))
    let run = Task {
      try await ProcessRunner.system.run(request) { _, bytes in heard.add(bytes) }
    }
    await heard.lines(2)
    run.cancel()
    #expect(try await run.value.end == .cancelled)
    for process in heard.numbers { #expect(await isGone(process)) }
  }

  @Test func `what a program leaves running is ended with it`() async throws {
    let outcome = try await shell("sleep 60 & echo $!; exit 0")
    #expect(outcome.succeeded)
    let process = try #require(outcome.output.lastLines(1).first.flatMap { pid_t($0) })
    #expect(await isGone(process))
  }

  @Test func `a task that is cancelled before it begins runs nothing for long`() async throws {
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await shell("sleep 60", limits: ProcessLimits(grace: .milliseconds(100)))
    }
    #expect(try await run.value.end == .cancelled)
  }

  @Test func `what cannot be started is said in a sentence`() async throws {
    let folder = try TestFolder()
    try folder.write("old", "#!/no/such/python\n", isExecutable: true)
    let rows: [(ProcessRequest, ProcessRefusal)] = [
      (ProcessRequest(["no-such-program"], in: "/"), .notOnPath("no-such-program")),
      (ProcessRequest(["./none"], in: folder.path), .noFile("\(folder.path)/./none")),
      (ProcessRequest(["./old"], in: folder.path), .noInterpreter("\(folder.path)/./old")),
      (ProcessRequest(["sh"], in: "/no/such/folder"), .folder("/no/such/folder")),
      (
        ProcessRequest(["sh"], in: "/", input: .file("/no/file")),
        .input("/no/file", reason: "No such file or directory")
      ),
    ]
    for (request, refusal) in rows {
      await #expect(throws: refusal) { try await ProcessRunner.system.run(request) }
    }
    #expect("\(ProcessRefusal.notOnPath("uv"))" == "'uv' is not on the PATH. Install it.")
  }

  /// A killed process can stay for a moment as a zombie that nobody waited for yet.
  private func isGone(_ process: pid_t) async -> Bool {
    for _ in 0..<200 {
      if kill(process, 0) != 0 || isZombie(process) { return true }
      await Task.yield()
      usleep(10_000)
    }
    return false
  }

  private func isZombie(_ process: pid_t) -> Bool {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, file) != nil else { return false }
    return String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z ")
  }
}

/// What a program has said so far.
private final class Heard: Sendable {
  private let text = Mutex("")
  private let (changes, teller) = AsyncStream<Int>.makeStream()

  func add(_ bytes: [UInt8]) {
    let count = text.withLock { text in
      text += String(decoding: bytes, as: UTF8.self)
      return text.count { $0 == "\n" }
    }
    teller.yield(count)
  }

  func lines(_ count: Int) async {
    for await seen in changes where seen >= count { return }
  }

  var numbers: [pid_t] { text.withLock { $0.split(separator: "\n").compactMap { pid_t($0) } } }
}
