extension Rule {
  static let messageRules: [Rule] = [
    .ms01, .ms02, .ms03, .ms04, .ms05, .ms06, .ms07, .ms08, .ms09, .ms10, .ms11, .ms12, .ms13, .ms14,
    .ms15, .ms16, .ms17, .ms18, .ms19, .ms20, .cm01, .cm02,
  ]
}
