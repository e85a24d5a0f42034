extension Rule {
  static let stateRules: [Rule] = [
    .st01, .st02, .st03, .st04, .st05, .st06, .st07, .st08, .st09, .st10, .st11, .st12,
  ]
}
