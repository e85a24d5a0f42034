import AirbyteProtocol
import Conformance
package import Findings

/// Every rule by which Hangar judges, whichever module does it.
package enum RuleBook {
  /// In the order of the documentation: the protocol first.
  package static let all: [RuleDescription] = Rule.all.map(\.told) + RuleDescription.inspectionRules

  /// The rule with an id, however its letters are written.
  package static func rule(_ id: String) -> RuleDescription? {
    let lowered = id.lowercased()
    return all.first { $0.id.lowercased() == lowered }
  }

  package static func nearest(to id: String) -> String? { nearestName(to: id, among: all.map(\.id)) }
}
