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
  case loadTemplate(String, layout: String?)
  /// Make the files of these answers.
  case render(Template, JSON, Seed, ticket: Int)
  /// Hold a plan against the disk.
  case compare(FilePlan, below: PlanRoot, ticket: Int)
  /// Write what was accepted.
  case write(ChangeSet, ticket: Int)
  /// Tick or untick an item of a connector's checklist.
  case tick(connector: String, item: String, isDone: Bool)
  /// Prove a connector's items; its code is started only when that was agreed to, now or before.
  case verify(connector: String, isAgreed: Bool)
  case stopVerifying
  /// Keep what was typed; the latest draft counts and is on disk within two seconds.
  case keepDraft(Draft)
  /// Forget the draft with this id.
  case dropDraft(String)
  /// Hand the terminal to the person's editor.
  ///
  /// It opens at a line where one is given, counted from 1, else where the anchor's text stands.
  case edit(path: String, anchor: String?, line: Int? = nil)
  case copy(String)
  /// Change the looks, until another theme is shown.
  case showTheme(String)
  case keepPreferences(Preferences)
  case quit
}

/// The folder that a plan's paths are below.
package enum PlanRoot: Equatable, Sendable {
  /// A connector's, in the workspace.
  case connector(String)
  /// The root of the repository around the workspace.
  case repository
}
