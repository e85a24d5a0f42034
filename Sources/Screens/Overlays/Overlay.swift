package import Canvas

/// What stands in front of the screen and takes every key.
package enum Overlay: Equatable, Sendable {
  case commands(CommandList)
  case question(Question)
  case presets(PresetList)
}

/// Commands to search and run: the palette and the help are this one list.
package struct CommandList: Equatable, Sendable {
  package var title: String
  package var ids: [String]
  package var picker: Picker
  /// Whether each row also tells what the command does.
  package var explains: Bool
}

/// A decision to confirm, with the safe answer in focus.
package struct Question: Equatable, Sendable {
  package var dialog: Dialog
  package var subject: Subject

  /// What is decided.
  package enum Subject: Equatable, Sendable {
    case write
    case leaveWizard
    case resumeDraft(Draft)
    case quit
  }
}

/// Ready-made spec fields to add.
package struct PresetList: Equatable, Sendable {
  package var ids: [String]
  package var picker: Picker
}
