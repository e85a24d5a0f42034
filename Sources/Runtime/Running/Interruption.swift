import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends work in good order when this process is asked to end.
package enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Cancels the work when Ctrl-C is pressed, or the process is told to end, and waits until it has tidied up.
  ///
  /// - Returns: What the work gave, and the signal that cancelled it.
  package static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) async -> (value: Value, signal: Int32?) {
    let (arrivals, teller) = AsyncStream<Int32>.makeStream()
    let sources = await watch { teller.yield($0) }
    // Not before the signals are watched: one that came in between would be lost, and what it was to end go on.
    let task = Task { await work() }
    let listener = Task {
      for await number in arrivals {
        task.cancel()
        return number as Int32?
      }
      return nil
    }
    let value = await task.value
    teller.finish()
    for source in sources { source.cancel() }
    for number in signals { signal(number, SIG_DFL) }
    return (value, await listener.value)
  }

  /// Watches the signals in the place of their usual end; from the return on none of them is missed.
  private static func watch(
    _ tell: @escaping @Sendable (Int32) -> Void
  ) async -> [any DispatchSourceSignal] {
    let registered = DispatchGroup()
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { tell(number) }
      registered.enter()
      source.setRegistrationHandler { registered.leave() }
      source.resume()
      return source
    }
    await withCheckedContinuation { continuation in
      registered.notify(queue: .global()) { continuation.resume() }
    }
    return sources
  }
}
