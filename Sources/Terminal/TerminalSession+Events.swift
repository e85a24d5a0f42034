internal import Canvas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalSession {
  /// Waits until something happens, at most so long, and returns all of it; empty when the time is over.
  package func events(waitingUpTo limit: Duration? = nil) -> [TerminalEvent] {
    precondition(isOpen, "the terminal was closed")
    let ready = wait(limit)
    var events: [TerminalEvent] = []
    if ready.signals { events += handleSignals() }
    if ready.input { events += readInput() }
    if ready.wake, !waker.pipe.drain().isEmpty { events.append(.woken) }
    if let since = escapeSince, !ready.input, since.duration(to: .now) >= escapeDelay {
      escapeSince = nil
      events += decoder.flush().map { .input($0) }
    }
    return events
  }

  private var escapeDelay: Duration { .milliseconds(choice.escapeDelay) }

  private func wait(_ limit: Duration?) -> (signals: Bool, input: Bool, wake: Bool) {
    var polled = [signals.readEnd, STDIN_FILENO, waker.pipe.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // An interrupted poll comes back empty; the byte of its signal ends the next one at once.
    guard poll(&polled, nfds_t(polled.count), timeout(limit)) > 0 else { return (false, false, false) }
    return (polled[0].revents != 0, polled[1].revents != 0, polled[2].revents != 0)
  }

  /// In milliseconds, rounded up; -1 waits without end.
  private func timeout(_ limit: Duration?) -> Int32 {
    var shortest = limit
    if let since = escapeSince {
      let rest = max(.zero, escapeDelay - since.duration(to: .now))
      shortest = min(shortest ?? rest, rest)
    }
    guard let shortest else { return -1 }
    let milliseconds = (shortest / .milliseconds(1)).rounded(.up)
    return Int32(max(0, min(milliseconds, 86_400_000)))
  }

  private func readInput() -> [TerminalEvent] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else {
      return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.ended(signal: SIGHUP)]
    }
    let events = decoder.decode(buffer[..<count])
    escapeSince = decoder.isWaiting ? .now : nil
    return events.map { .input($0) }
  }

  private func handleSignals() -> [TerminalEvent] {
    var numbers = Set(signals.drain())
    if numbers.contains(UInt8(SIGTSTP)) {
      stop(group: false)
      numbers.formUnion(signals.drain())
    }
    var events: [TerminalEvent] = []
    if numbers.contains(UInt8(SIGCONT)) {
      // Also after a stop that was not ours: the shell has set its own modes and written on the screen.
      takeBack()
      events = [.resumed, .input(.resize(size))]
    } else if numbers.contains(UInt8(SIGWINCH)) {
      adoptSize()
      events = [.input(.resize(size))]
    }
    let ending = [SIGTERM, SIGHUP, SIGINT].filter { numbers.contains(UInt8($0)) }
    return events + ending.map { .ended(signal: $0) }
  }
}
