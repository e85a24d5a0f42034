extension Rule {
  static let statusRules: [Rule] = [.ss01, .ss02, .ss03, .ss04, .ss05, .ss06, .ss07]
}
