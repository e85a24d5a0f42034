import ArgumentParser
import Connectors
import Runtime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks before the code of a connector that was not made here runs for the first time.
struct TrustQuestion {
  /// Whether the answer was given with the command.
  let yes: Bool

  /// - Throws: An exit with code 2 when the answer is no, or nobody can be asked.
  func ask(about connector: Connector) throws {
    guard !isAnswered(about: connector) else { return }
    throw Refusal.exit(
      "'\(connector.path)' was not made here, and running it starts its own code. Look at it, then add --yes once."
    )
  }

  /// Whether its code may run; a yes is remembered.
  func isAnswered(about connector: Connector) -> Bool {
    let trust = Trust(Surroundings.environment)
    if trust.includes(connector.path) { return true }
    guard yes || isAgreed(connector) else { return false }
    trust.add(connector.path)
    return true
  }

  private func isAgreed(_ connector: Connector) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
    Output.error("'\(connector.path)' was not made here. Running it starts its own code, with your rights.")
    return PlainConsole.standard.agrees("Run it?")
  }
}

extension Refusal {
  /// Says the sentence; returns the exit that goes with it.
  static func exit(_ sentence: String) -> ExitCode {
    Output.error("hangar: \(sentence)")
    return .refused
  }
}
