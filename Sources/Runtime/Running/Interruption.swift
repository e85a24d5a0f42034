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
    let task = Task { await work() }
    let (arrivals, teller) = AsyncStream<Int32>.makeStream()
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { teller.yield(number) }
      source.resume()
      return source
    }
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
}
