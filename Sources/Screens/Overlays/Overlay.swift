package import Canvas
package import Findings

/// What stands in front of the screen and takes every key.
package enum Overlay: Equatable, Sendable {
  case commands(CommandList)
  case decision(Decision)
  case problems(ProblemList)
  case presets(PresetList)
}

/// Commands to search and run: the palette and the help are this one list.
package struct CommandList: Equatable, Sendable {
  package var title: String
  package var ids: [String]
  package var picker: Picker
}

/// A decision to confirm, with the safe answer in focus.
package struct Decision: Equatable, Sendable {
  package var dialog: Dialog
  package var subject: Subject

  /// What is decided.
  package enum Subject: Equatable, Sendable {
    case write
    case resumeDraft(Draft)
    case quit
  }
}

/// Ready-made spec fields to add.
package struct PresetList: Equatable, Sendable {
  package var ids: [String]
  package var picker: Picker
}

/// What keeps the wizard from going on; Enter jumps to it.
package struct ProblemList: Equatable, Sendable {
  package var findings: [Finding]
  package var picker: Picker

  package init(_ findings: [Finding]) {
    self.findings = findings
    picker = Picker(findings.map(\.message))
  }
}
