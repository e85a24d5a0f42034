package import Changes
package import Scaffold

/// Something the world is asked to do; the answer comes back as a message with the same ticket.
package enum Effect: Equatable, Sendable {
  /// Look for the connectors of the workspace.
  case scan
  /// Read a connector's checklist.
  case open(connector: String)
  /// Hold a plan against the disk.
  case compare(FilePlan, below: String, ticket: Int)
  /// Write what was accepted; `purpose` is what the notice calls it.
  case write(ChangeSet, ticket: Int)
  /// Tick or untick an item of a connector's checklist.
  case tick(connector: String, item: String, isDone: Bool)
  /// Keep what was typed; the latest draft counts and is on disk within two seconds.
  case keepDraft(Draft)
  case dropDraft
  /// Hand the terminal to the person's editor.
  case edit(path: String, line: Int?)
  case copy(String)
  case quit
}
