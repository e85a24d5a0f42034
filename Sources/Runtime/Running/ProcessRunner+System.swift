import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ProcessRunner {
  /// Runs programs on this machine.
  package static let system = ProcessRunner { (request, listen) throws(ProcessRefusal) in
    try await SystemProcess(request: request, listen: listen).run()
  }
}

/// One run of a program on this machine.
private struct SystemProcess {
  let request: ProcessRequest
  let listen: ProcessRunner.Listener

  private typealias Ended = (status: TerminationStatus, output: BoundedOutput, errors: BoundedOutput)

  func run() async throws(ProcessRefusal) -> ProcessOutcome {
    let group = ProcessGroup(grace: request.limits.grace)
    let start = ContinuousClock.now
    // A task of its own: were it cancelled, the pipes would close and the program's last words be lost.
    let work = Task { try await launch(group) }
    let watch = Task {
      try await Task.sleep(for: request.limits.time)
      group.stop(.timedOut)
    }
    let result = await withTaskCancellationHandler {
      await work.result
    } onCancel: {
      group.stop(.cancelled)
    }
    watch.cancel()
    let reason = group.end()
    do {
      let ended = try result.get()
      return ProcessOutcome(
        end(ended.status, reason), output: ended.output, errors: ended.errors,
        duration: ContinuousClock.now - start)
    } catch let refusal as ProcessRefusal {
      throw refusal
    } catch {
      throw self.refusal(error)
    }
  }

  private func end(_ status: TerminationStatus, _ reason: ProcessGroup.StopReason?) -> ProcessOutcome.End {
    switch (reason, status) {
    case (.cancelled, _): .cancelled
    case (.timedOut, _): .timedOut(request.limits.time)
    case (nil, .exited(let code)): .exited(code)
    case (nil, .signaled(let number)): .signalled(number)
    }
  }

  private func launch(_ group: ProcessGroup) async throws -> Ended {
    switch request.input {
    case .nothing: return try await collect(input: .none, group)
    case .file(let path):
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      } catch let error as Errno {
        throw ProcessRefusal.input(path, reason: error.description)
      }
      return try await collect(input: .fileDescriptor(file, closeAfterSpawningProcess: true), group)
    case .descriptor(let source): return try await collect(feeding: InputFeed(source), group)
    }
  }

  private func collect(input: some InputProtocol, _ group: ProcessGroup) async throws -> Ended {
    let result = try await Subprocess.run(
      configuration, input: input, output: .sequence, error: .sequence
    ) { execution in
      group.began(execution.processIdentifier.value)
      async let output = keep(execution.standardOutput, as: .output, upTo: request.limits.output)
      async let errors = keep(execution.standardError, as: .errors, upTo: request.limits.errors)
      return try await (output, errors)
    }
    return (result.terminationStatus, result.closureResult.0, result.closureResult.1)
  }

  private func collect(feeding feed: InputFeed, _ group: ProcessGroup) async throws -> Ended {
    // A program that ends before it has read everything is an answer, not the end of this one.
    signal(SIGPIPE, SIG_IGN)
    let result = try await Subprocess.run(
      configuration, input: .inputWriter, output: .sequence, error: .sequence
    ) { execution in
      group.began(execution.processIdentifier.value)
      async let sending: Void = send(feed, to: execution.standardInputWriter)
      async let output = keep(execution.standardOutput, as: .output, upTo: request.limits.output)
      async let errors = keep(execution.standardError, as: .errors, upTo: request.limits.errors)
      let kept = try await (output, errors)
      feed.stop()
      await sending
      return kept
    }
    return (result.terminationStatus, result.closureResult.0, result.closureResult.1)
  }

  /// Sends everything on; a program that wants no more is no failure.
  private func send(_ feed: InputFeed, to writer: StandardInputWriter) async {
    while let bytes = await feed.next() {
      listen(.input, bytes)
      do { _ = try await writer.write(bytes) } catch { break }
    }
    try? await writer.finish()
  }

  /// Reads a stream to its end, whatever is kept of it: a full pipe would hold the program up.
  private func keep(
    _ stream: SubprocessOutputSequence, as name: ProcessStream, upTo limit: Int
  ) async throws -> BoundedOutput {
    var kept = BoundedOutput(limit: limit)
    for try await buffer in stream {
      let bytes = buffer.withUnsafeBytes { Array($0) }
      kept.append(bytes)
      listen(name, bytes)
    }
    return kept
  }

  private var configuration: Configuration {
    var options = PlatformOptions()
    options.createSession = true
    let changes = request.environment.compactMap { name, value in
      Environment.Key(rawValue: name).map { ($0, value) }
    }
    return Configuration(
      executable: program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(Array(request.command.dropFirst())),
      environment: .inherit.updating(Dictionary(changes, uniquingKeysWith: { $1 })),
      workingDirectory: FilePath(request.folder), platformOptions: options)
  }

  private var program: String {
    let program = request.command[0]
    return program.contains("/") && !program.hasPrefix("/") ? "\(request.folder)/\(program)" : program
  }

  private func refusal(_ error: any Error) -> ProcessRefusal {
    guard let error = error as? SubprocessError else { return .failed(program, reason: "\(error)") }
    switch error.code {
    case .failedToChangeWorkingDirectory: return .folder(request.folder)
    case .executableNotFound where !program.contains("/"): return .notOnPath(program)
    case .executableNotFound: return access(program, F_OK) == 0 ? .noInterpreter(program) : .noFile(program)
    default: return .failed(program, reason: error.underlyingError?.description ?? error.description)
    }
  }
}
