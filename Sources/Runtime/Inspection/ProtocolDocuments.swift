package import AirbyteProtocol
package import Findings

/// Two versions of a specification or of a catalog.
package struct ProtocolDocuments: Sendable {
  private let earlier: ProtocolDocument
  private let later: ProtocolDocument

  /// Reads both files.
  package init(_ earlier: String, _ later: String) throws(InspectionRefusal) {
    self.earlier = try InspectionInputs.document(earlier)
    self.later = try InspectionInputs.document(later)
  }

  /// What the later version breaks for connections that were made with the earlier one.
  package func breaks(_ era: ProtocolEra = .current) throws(InspectionRefusal) -> [Finding] {
    guard let findings = later.breaks(since: earlier, era) else {
      throw .differentKinds(earlier: earlier.kind.rawValue, later: later.kind.rawValue)
    }
    return findings
  }
}
