import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program with everything that it started, to be stopped together.
final class ProcessGroup: Sendable {
  enum StopReason: Sendable { case timedOut, cancelled }

  private struct State {
    var leader: pid_t?
    var reason: StopReason?
    var hasEnded = false

    /// Never signals after the end, when the number may be another program's.
    func send(_ signal: Int32) {
      if let leader, !hasEnded { kill(-leader, signal) }
    }
  }

  private let state = Mutex(State())
  private let grace: Duration

  init(grace: Duration) { self.grace = grace }

  /// Notes the leader, whose number is the group's, and stops the group when that was asked for already.
  func began(_ leader: pid_t) {
    let isUnwanted = state.withLock { state in
      state.leader = leader
      return state.reason != nil
    }
    if isUnwanted { interrupt() }
  }

  /// Interrupts the group and kills it after the grace; the first reason counts.
  func stop(_ reason: StopReason) {
    let isRunning = state.withLock { state in
      guard state.reason == nil, !state.hasEnded else { return false }
      state.reason = reason
      return state.leader != nil
    }
    if isRunning { interrupt() }
  }

  /// Kills what the leader left behind.
  ///
  /// - Returns: Why the group was stopped; nil when it ended by itself.
  func end() -> StopReason? {
    state.withLock { state in
      state.send(SIGKILL)
      state.hasEnded = true
      return state.reason
    }
  }

  private func interrupt() {
    state.withLock { $0.send(SIGINT) }
    Task { [self] in
      try await Task.sleep(for: grace)
      state.withLock { $0.send(SIGKILL) }
    }
  }
}
