extension Rule {
  static let configuredCatalogRules: [Rule] = [
    .cc01, .cc02, .cc03, .cc04, .cc05, .cc06, .cc07, .cc08, .cc09, .cc10,
  ]
}
