import Connectors

/// The virtual environment that both connectors are installed in.
extension DemoJourney {
  var python: String { "\(folder)/.venv/bin/python" }

  /// Without what would lead Python astray, or make pip ask; what pip leaves behind when it is interrupted goes
  /// with the demo's folder.
  private var environment: [String: String?] {
    [
      "PYTHONPATH": nil, "PYTHONHOME": nil, "VIRTUAL_ENV": nil, "PIP_NO_INPUT": "1",
      "PIP_DISABLE_PIP_VERSION_CHECK": "1", "TMPDIR": "\(folder)/.venv",
    ]
  }

  /// Installs a connector as its README says, into an environment beside it.
  func install(_ name: String) async throws(DemoStop) -> Done<Void> {
    if ConnectorFolder(folder).kind(of: ".venv") == nil {
      let made = try await run(["python3", "-m", "venv", "\(folder)/.venv"])
      guard made.succeeded else {
        throw .refused(
          "python3 cannot make a virtual environment: \(Self.reason(made)). Install Python's venv module.")
      }
    }
    let package = "\(folder)/\(name)[dev]"
    let pip = try await run([python, "-m", "pip", "install", "--editable", package], time: .seconds(1_800))
    guard pip.succeeded else {
      throw .refused(
        "pip cannot install the connector's packages: \(Self.reason(pip)). "
          + "Connect to the network, or point PIP_INDEX_URL to an index that you can reach.")
    }
    let mark = "Successfully installed "
    let line = pip.output.lastLines(20).last { $0.hasPrefix(mark) } ?? mark
    return Done((), [Count(line.dropFirst(mark.count).split(separator: " ").count, "packages")])
  }

  /// Runs a program in the demo's folder and tells what it says.
  func run(
    _ command: [String], in place: String? = nil, input: ProcessInput = .nothing,
    time: Duration = .seconds(300)
  ) async throws(DemoStop) -> ProcessOutcome {
    let request = ProcessRequest(
      command, in: place ?? folder, environment: environment, input: input,
      limits: ProcessLimits(time: time))
    let outcome: ProcessOutcome
    do throws(ProcessRefusal) {
      outcome = try await runner.run(request) { [tell] _, bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        if let line = lines.last { tell(.said(String(line))) }
      }
    } catch {
      throw .refused(error.description)
    }
    guard outcome.end != .cancelled else { throw .interrupted }
    return outcome
  }

  /// The line that says what went wrong; pip repeats the errors of programs below it with an indent.
  private static func reason(_ outcome: ProcessOutcome) -> String {
    let lines = outcome.lastLines(40).map { String($0.drop(while: \.isWhitespace)) }
    let mark = "ERROR: "
    let line = lines.last { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    let reason = line ?? lines.last ?? "it \(outcome.end)"
    return reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }
}
