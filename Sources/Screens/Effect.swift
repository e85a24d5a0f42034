package import Changes
package import Workspace
package import Scaffold
package import Schema

/// Something the world is asked to do; the answer comes back as a message with the same ticket.
package enum Effect: Equatable, Sendable {
  /// Look for the connectors of the workspace.
  case scan
  /// Read these connectors.
  case summarise([FoundConnector], ticket: Int)
  /// Read a connector's checklist.
  case open(connector: String)
  case listTemplates
  /// A layout given takes the place of the template's own.
  case loadTemplate(String, layout: String?)
  /// Make the files of these answers.
  case render(Template, JSON, Seed, ticket: Int)
  /// Hold a plan against the disk, in the folder of a connector below the workspace.
  case compare(FilePlan, connector: String, ticket: Int)
  /// Write what was accepted.
  case write(ChangeSet, ticket: Int)
  /// Tick or untick an item of a connector's checklist.
  case tick(connector: String, item: String, isDone: Bool)
  /// Keep what was typed; the latest draft counts and is on disk within two seconds.
  case keepDraft(Draft)
  case dropDraft
  /// Hand the terminal to the person's editor.
  case edit(path: String, anchor: String?)
  case copy(String)
  /// Change the looks, until another theme is shown.
  case showTheme(String)
  case keepPreferences(Preferences)
  case quit
}
