import Findings
package import Schema

extension JSON {
  /// A record of the members that have a value.
  init(present members: [(String, JSON?)]) {
    self.init(members: members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// A text, or nothing for an empty one.
  init?(filled text: String?) {
    guard let text, !text.isEmpty else { return nil }
    self.init(text)
  }
}

extension [Finding] {
  /// The findings as a list of records.
  package var jsonRecords: JSON { JSON(compactMap { JSON.parse($0.json).value }) }
}
