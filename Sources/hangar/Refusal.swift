import ArgumentParser

/// The one thing that stopped a command, as a sentence with the next step in it; the exit code is 2.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}

extension ExitCode {
  /// Findings block.
  static let findings = ExitCode(1)
  static let refused = ExitCode(2)
  static let conflicts = ExitCode(3)
  static let updateIsThere = ExitCode(4)
  static let wrongUsage = ExitCode(64)
}

/// Runs a command's work; what stops it becomes one line on standard error and its exit code.
func refusing<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let code as ExitCode {
    throw code
  } catch {
    Output.error("hangar: \(error)")
    throw ExitCode.refused
  }
}
