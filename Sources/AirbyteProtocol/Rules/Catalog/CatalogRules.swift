extension Rule {
  static let catalogRules: [Rule] = [
    .ct01, .ct02, .ct03, .ct04, .ct05, .ct06, .ct07, .ct08, .ct09, .ct10, .ct11, .ct12, .ct13, .ct14, .ct15,
    .ct16, .ct17, .ct18,
  ]
}
