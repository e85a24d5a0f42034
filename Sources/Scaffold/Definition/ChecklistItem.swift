/// One step on the way to a released connector.
package struct ChecklistItem: Equatable, Sendable {
  /// Stable: ticks and evidence refer to it.
  package var id: String
  package var section: String
  package var title: ParsedTemplate
  package var help: ParsedTemplate?
  /// The file it concerns, below the connector's folder.
  package var file: ParsedTemplate?
  /// A text to find in that file.
  package var anchor: ParsedTemplate?
  package var command: ParsedTemplate?
  /// The check that proves it.
  package var check: ItemCheck?
  package var condition: ParsedExpression?
  package var place: DefinitionPlace
}

/// What can prove an item of the checklist; a closed list, so that no template names a command.
package enum ItemCheck: String, CaseIterable, Sendable {
  case fileExists = "file-exists"
  case noPlaceholder = "no-placeholder"
  case baseURLSet = "base-url-set"
  case specParses = "spec-parses"
  case specSecrets = "spec-secrets"
  case metadataParses = "metadata-parses"
  case iconPresent = "icon-present"
  case docsNameFields = "docs-name-fields"
  case testsPass = "tests-pass"
  case specSucceeds = "spec-succeeds"
  case checkSucceeds = "check-succeeds"
  case discoverSucceeds = "discover-succeeds"
  case readSucceeds = "read-succeeds"
  case writeSucceeds = "write-succeeds"
}
