/// What the judgement of a connector depends on besides its own files, found once for a whole run.
package struct ValidationSurroundings: Sendable {
  /// Today as `2026-11-25`; nil leaves deadlines unjudged.
  package var today: String?
  package var manifestSchemas: ManifestSchemas
  /// Real paths of files that git has, or would take, and that hold secrets by their names; nil where git was
  /// not asked or knows nothing of the place.
  package var committed: Set<String>?
  let definitions = DefinitionShelf()

  package init(
    today: String? = nil, manifestSchemas: ManifestSchemas = ManifestSchemas(), committed: Set<String>? = nil
  ) {
    self.today = today
    self.manifestSchemas = manifestSchemas
    self.committed = committed
  }
}
