package import Findings

/// What reading a text gave: its value, and what there is to say about the text.
package struct Parsed: Equatable, Sendable {
  /// Nil when the text could not be read; then the findings say why.
  package var value: JSON?
  /// At most ``limit``, in the order of their places.
  package var findings: [Finding]

  package init(value: JSON?, findings: [Finding]) {
    self.value = value
    self.findings = findings
  }

  /// Findings above this number are dropped, so that no text makes more than it has room for.
  package static let limit = 100
}

/// The one thing that stopped a reader, before it is made a finding.
struct Unreadable: Error {
  var rule: String
  var bytes: Range<Int>
  var message: String
  var remedy: String?
}

/// How deep arrays and objects may stand in one another, so that no text can exhaust the stack.
let deepestNesting = 256
