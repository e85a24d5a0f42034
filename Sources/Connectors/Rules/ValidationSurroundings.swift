package import AirbyteProtocol

/// What the judgement of a connector depends on besides its own files, found once for a whole run.
package struct ValidationSurroundings: Sendable {
  /// Today as `2026-11-25`; nil leaves deadlines unjudged.
  package var today: String?
  package var manifestSchemas: ManifestSchemas
  package var committed: CommittedSecrets
  /// The protocol that counts; nil leaves it to the image that each connector stands on.
  package var era: ProtocolEra?
  let definitions = DefinitionShelf()

  package init(
    today: String? = nil, manifestSchemas: ManifestSchemas = ManifestSchemas(),
    committed: CommittedSecrets = .noRepository, era: ProtocolEra? = nil
  ) {
    self.today = today
    self.manifestSchemas = manifestSchemas
    self.committed = committed
    self.era = era
  }
}

/// What git says of the files that hold secrets by their names.
package enum CommittedSecrets: Sendable {
  /// The place is in no repository, or git was not asked.
  case noRepository
  /// There is a repository, and git gave no list of it.
  case untold
  /// Real paths of those that git has or would take.
  case known(Set<String>)
}
