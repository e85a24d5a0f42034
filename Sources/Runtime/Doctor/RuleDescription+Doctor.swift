package import Findings

extension RuleDescription {
  /// What `hangar doctor` looks at.
  package static let doctorRules: [RuleDescription] = [
    doctor(
      "terminal", .warning, "the terminal can show a full screen",
      "Without one Hangar asks its questions as plain lines.", passes: "TERM=xterm-256color",
      fails: "TERM=dumb"),
    doctor(
      "utf-8", .warning, "the locale has UTF-8", "Frames and names beyond ASCII are shown as replacements.",
      passes: "LC_ALL=C.UTF-8", fails: "LC_ALL=C"),
    doctor(
      "python3", .error, "there is a Python that the connector development kit runs on",
      "Python connectors cannot be run or tested without.", passes: "Python 3.10 or newer",
      fails: "Python 3.8"),
    doctor(
      "venv", .error, "Python can make virtual environments",
      "Each connector gets its packages in one of its own.", passes: "python3 -m venv works",
      fails: "a Python without ensurepip"),
    doctor(
      "git", .warning, "there is git", "The history of connectors and their patches need it.",
      passes: "git in PATH", fails: "no git in PATH"),
    doctor(
      "editor", .warning, "the editor that is set is there", "Files are opened in it.", passes: "EDITOR=vim",
      fails: "EDITOR=no-such-editor"),
    doctor(
      "templates", .error, "the templates have no errors", "No connector can be made of one that has.",
      passes: "hangar templates lint finds nothing", fails: "a template that names no such layer"),
    doctor(
      "state", .error, "the folder for drafts can be written", "What was typed would be lost at the end.",
      passes: "XDG_STATE_HOME that is yours", fails: "XDG_STATE_HOME=/"),
  ]

  private static func doctor(
    _ subject: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      "doctor.\(subject)", severity, title, why: why, source: "Hangar's own", passes: passes, fails: fails)
  }
}
