extension Rule {
  static let recordRules: [Rule] = [.rc01, .rc02, .rc03, .rc04, .rc05, .rc06, .rc07, .rc08, .rc09, .rc10]
}
