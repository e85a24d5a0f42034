extension Rule {
  /// Every rule, in the order of the rule book.
  package static let all: [Rule] =
    specificationRules + catalogRules + configuredCatalogRules + messageRules + recordRules + stateRules
    + destinationRules + statusRules

  /// The rule with an id, however its letters are written.
  package static subscript(_ id: String) -> Rule? { byID[id.uppercased()] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
