package import Findings

/// One place where a rule does not hold; the rule adds its id and severity.
package struct Breach: Sendable {
  package var place: Place
  package var message: String
  package var remedy: String?
  /// Overrides the rule's own, where this breach matters less.
  package var severity: Severity?
}

extension Node {
  func breach(_ message: String, remedy: String? = nil, severity: Severity? = nil) -> Breach {
    Breach(place: place, message: message, remedy: remedy, severity: severity)
  }
}
