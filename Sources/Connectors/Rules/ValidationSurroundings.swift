/// What the judgement of a connector depends on besides its own files, found once for a whole run.
package struct ValidationSurroundings: Sendable {
  /// Today as `2026-11-25`; nil leaves deadlines unjudged.
  package var today: String?
  package var manifestSchemas: ManifestSchemas

  package init(today: String? = nil, manifestSchemas: ManifestSchemas = ManifestSchemas()) {
    self.today = today
    self.manifestSchemas = manifestSchemas
  }
}
