extension Rule {
  static let destinationRules: [Rule] = [.ds01, .ds02, .ds03]
}
