package import Findings

/// Looks at what Hangar needs around it: what works here, and how to mend the rest.
///
/// It asks its surroundings through closures alone.
package struct Doctor: Sendable {
  package var environment: [String: String]
  package var isTerminal: Bool
  /// The path of a program, as a shell would find it.
  package var find: @Sendable (_ program: String) -> String?
  /// What a program says, on one line; nil when it cannot be run or ends with a problem.
  package var ask: @Sendable (_ program: String, _ arguments: [String]) async -> String?
  /// Whether a file can be made in a folder, or in the nearest one above it that is there.
  package var isWritable: @Sendable (_ folder: String) -> Bool
  /// How many templates there are, and what is wrong with them.
  package var templates: @Sendable () -> (count: Int, findings: [Finding])

  /// One thing that was looked at.
  package struct Entry: Equatable, Sendable {
    package let subject: String
    package let saw: String
    /// Nil where nothing is wrong.
    package let finding: Finding?

    fileprivate init(_ subject: String, _ saw: String) {
      self.subject = subject
      self.saw = saw
      finding = nil
    }

    fileprivate init(_ subject: String, _ severity: Severity, _ saw: String, _ remedy: String) {
      self.subject = subject
      self.saw = saw
      finding = Finding("doctor.\(subject)", severity, at: Place(), saw, remedy: remedy)
    }
  }

  package func examine() async -> [Entry] {
    let screen = [terminal, encoding, colours]
    let programs = await [python(), venv(), git()]
    return screen + programs + [editor, templatePack, stateFolder]
  }

  /// The oldest Python that the Airbyte CDK runs on.
  private static let oldestPython = (3, 10)
}

extension Doctor {
  private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private var terminal: Entry {
    let term = value("TERM")
    guard isTerminal else {
      return Entry(
        "terminal", .notChecked, "standard input or output is no terminal", "Run it in a terminal to check.")
    }
    guard let term, term != "dumb" else {
      return Entry(
        "terminal", .warning, "TERM is '\(term ?? "")', so there is no full screen",
        "Set TERM to the terminal's name, such as xterm-256color; until then questions are plain lines.")
    }
    return Entry("terminal", term)
  }

  private var encoding: Entry {
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG")
    let isASCII = locale == "C" || locale == "POSIX"
    guard isASCII else { return Entry("utf-8", locale ?? "no locale is set, so UTF-8 is taken for granted") }
    return Entry(
      "utf-8", .warning, "the locale '\(locale ?? "")' has no UTF-8", "Set LC_ALL to one such as C.UTF-8.")
  }

  private var colours: Entry {
    if value("NO_COLOR") != nil { return Entry("colours", "none, since NO_COLOR is set") }
    if ["truecolor", "24bit"].contains(value("COLORTERM") ?? "") { return Entry("colours", "16 million") }
    let term = value("TERM") ?? ""
    if term.hasSuffix("-direct") { return Entry("colours", "16 million") }
    if term.contains("256color") { return Entry("colours", "256") }
    return Entry("colours", "as the terminal's description says; COLORTERM=truecolor would ask for more")
  }

  private func python() async -> Entry {
    let remedy = "Install Python 3.10 or newer; Python connectors run on it."
    guard let path = find("python3") else { return Entry("python3", .error, "there is no python3", remedy) }
    let question = "import sys; print('%d.%d.%d' % sys.version_info[:3])"
    guard let version = await ask(path, ["-c", question]) else {
      return Entry("python3", .error, "\(path) does not run", remedy)
    }
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3, (numbers[0], numbers[1]) >= Self.oldestPython else {
      return Entry("python3", .error, "\(path) is Python \(version)", remedy)
    }
    return Entry("python3", "\(version) at \(path)")
  }

  private func venv() async -> Entry {
    let remedy = "Install the package with Python's venv, such as python3-venv."
    guard let path = find("python3") else { return Entry("venv", .error, "there is no python3", remedy) }
    guard await ask(path, ["-c", "import venv, ensurepip; print('there')"]) == "there" else {
      return Entry("venv", .error, "\(path) cannot make virtual environments", remedy)
    }
    return Entry("venv", "\(path) -m venv works")
  }

  private func git() async -> Entry {
    let remedy = "Install git: the history of connectors and their patches need it."
    guard let path = find("git") else { return Entry("git", .warning, "there is no git", remedy) }
    guard let version = await ask(path, ["--version"]) else {
      return Entry("git", .warning, "\(path) does not run", remedy)
    }
    return Entry("git", "\(version) at \(path)")
  }

  private var editor: Entry {
    let command = value("VISUAL") ?? value("EDITOR") ?? "vi"
    let program = command.split(separator: " ").first.map(String.init) ?? command
    guard let path = find(program) else {
      return Entry("editor", .warning, "there is no '\(program)'", "Set EDITOR to the editor you like.")
    }
    return Entry("editor", "\(command) at \(path)")
  }

  private var templatePack: Entry {
    let (count, findings) = templates()
    if let first = findings.first(where: { $0.severity == .error }) {
      return Entry("templates", .error, first.message, "Run 'hangar templates lint' and mend what it says.")
    }
    guard count > 0 else { return Entry("templates", .error, "there are none", "Install Hangar anew.") }
    return Entry("templates", count == 1 ? "1 found" : "\(count) found")
  }

  private var stateFolder: Entry {
    let folder = StateFolder.path(environment)
    guard isWritable(folder) else {
      return Entry(
        "state", .error, "\(folder) cannot be written, so drafts are lost",
        "Make it yours, or set XDG_STATE_HOME to a folder that is.")
    }
    return Entry("state", folder)
  }
}

extension [Doctor.Entry] {
  package var findings: [Finding] { compactMap(\.finding) }

  /// A line for each thing, with the remedy below what is wrong.
  package var lines: [String] {
    let rows = TextTable(map { [$0.mark, $0.subject, $0.saw] }).lines
    return zip(self, rows).flatMap { entry, row in
      [row] + (entry.finding?.remedy.map { ["    \($0)"] } ?? [])
    }
  }
}

extension Doctor.Entry {
  fileprivate var mark: String { finding?.severity.rawValue ?? "ok" }
}
