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
  /// The item's file or folder is there.
  case fileExists = "file-exists"
  /// No text in the item's file waits to be replaced.
  case noPlaceholder = "no-placeholder"
  /// The item's file names a real host where its anchor stands.
  case baseURLSet = "base-url-set"
  case specParses = "spec-parses"
  /// Every field of the specification that sounds like a secret is marked as one.
  case specSecrets = "spec-secrets"
  case metadataParses = "metadata-parses"
  /// The icon is an SVG, and not the one that came with the template.
  case iconPresent = "icon-present"
  /// The docs page names every field of the specification.
  case docsNameFields = "docs-name-fields"
  case testsPass = "tests-pass"
  case specSucceeds = "spec-succeeds"
  case checkSucceeds = "check-succeeds"
  case discoverSucceeds = "discover-succeeds"
  case readSucceeds = "read-succeeds"
  case writeSucceeds = "write-succeeds"
}
