package import Findings
import Schema

/// Watches that estimates are all of one kind.
package struct EstimateTracker: Sendable {
  private var kind: String?

  package init() {}

  /// Takes the `estimate` of a trace.
  package mutating func receive(_ estimate: Node) -> [Finding] {
    guard let type = estimate["type"]?.string else { return [] }
    guard let kind else {
      kind = type
      return []
    }
    guard kind != type else { return [] }
    return [
      Rule.ms19.finding(
        at: estimate.place, "an estimate of the kind \(quote(type)) follows one of the kind \(quote(kind))",
        remedy: "Estimate by STREAM throughout where the source can.")
    ]
  }
}
