/// Runs programs; the tests of its callers put a script in its place.
package struct ProcessRunner: Sendable {
  /// Gets what a program writes as it comes, on any thread, one call at a time for each stream.
  package typealias Listener = @Sendable (_ stream: ProcessStream, _ bytes: [UInt8]) -> Void

  private let start:
    @Sendable (ProcessRequest, @escaping Listener) async throws(ProcessRefusal) -> ProcessOutcome

  package init(
    _ start:
      @escaping @Sendable (ProcessRequest, @escaping Listener) async throws(ProcessRefusal) ->
      ProcessOutcome
  ) {
    self.start = start
  }

  /// Runs a program to its end.
  ///
  /// The program gets a session of its own, so no key on this terminal reaches it and it can ask for nothing.
  /// When its time is up or the task is cancelled, it and everything it started is interrupted, and killed
  /// after the grace; what it writes meanwhile still arrives. What it leaves running when it ends is killed.
  ///
  /// - Parameters:
  ///   - request: The program.
  ///   - listen: Gets what it writes as it comes.
  /// - Returns: How it ended, whatever its exit code.
  /// - Throws: ``ProcessRefusal`` when it could not be started.
  package func run(
    _ request: ProcessRequest, listen: @escaping Listener = { _, _ in }
  ) async throws(ProcessRefusal) -> ProcessOutcome {
    try await start(request, listen)
  }
}

package enum ProcessStream: Sendable {
  case output, errors
  /// What was sent to the program: see ``ProcessInput/descriptor(_:)``.
  case input
}
