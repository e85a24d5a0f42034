/// One program to run: what, where, with what, and how much of it.
package struct ProcessRequest: Equatable, Sendable {
  /// The program and its arguments; no shell reads them.
  ///
  /// A program with a '/' is a path, from ``folder`` when it is relative; any other is looked for on the PATH.
  package var command: [String]
  /// Absolute.
  package var folder: String
  /// Changes to Hangar's own environment; nil takes a variable away.
  package var environment: [String: String?]
  package var input: ProcessInput
  package var limits: ProcessLimits

  package init(
    _ command: [String], in folder: String, environment: [String: String?] = [:],
    input: ProcessInput = .nothing, limits: ProcessLimits = ProcessLimits()
  ) {
    precondition(!command.isEmpty, "a request names its program")
    self.command = command
    self.folder = folder
    self.environment = environment
    self.input = input
    self.limits = limits
  }
}

/// What a program reads on its standard input.
package enum ProcessInput: Equatable, Sendable {
  /// The end of the input at once.
  case nothing
  /// A file, whole.
  case file(String)
  /// An open descriptor, as it comes; the listener gets what was sent on. It stays open.
  case descriptor(Int32)
}

/// How long a program may run, and how much of what it writes is kept.
package struct ProcessLimits: Equatable, Sendable {
  package var time: Duration
  /// Between being asked to stop and being killed.
  package var grace: Duration
  /// Bytes of standard output that are kept; the rest is read and dropped.
  package var output: Int
  /// The same for standard error.
  package var errors: Int

  package init(
    time: Duration = .seconds(600), grace: Duration = .seconds(3), output: Int = 16 << 20,
    errors: Int = 1 << 20
  ) {
    self.time = time
    self.grace = grace
    self.output = output
    self.errors = errors
  }
}
