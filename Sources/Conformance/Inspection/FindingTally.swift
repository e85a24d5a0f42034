import AirbyteProtocol
import Findings

/// Keeps the first findings of each kind and counts the others, so that a million bad records make a page.
struct FindingTally {
  private var kinds: [Kind: Int] = [:]
  private(set) var counts: [(kind: Kind, severity: Severity, count: Int)] = []
  private(set) var shown: [Finding] = []

  /// How many of a kind are shown in full.
  static let shownOfKind = 3
  /// Kinds beyond this number are counted by their rule alone.
  static let mostKinds = 4_000

  /// What makes findings alike: the rule, the stream, and where in the message.
  struct Kind: Hashable {
    var rule: String
    var stream: StreamIdentity?
    /// A field's path, with a keyword where a schema is not met.
    var detail: String
  }

  /// Counts a finding; returns it when it is one to show.
  mutating func add(_ finding: Finding, stream: StreamIdentity? = nil, detail: String) -> Finding? {
    let index = index(of: Kind(rule: finding.rule, stream: stream, detail: detail), finding.severity)
    counts[index].count += 1
    guard counts[index].count <= Self.shownOfKind else { return nil }
    shown.append(finding)
    return finding
  }

  private mutating func index(of kind: Kind, _ severity: Severity) -> Int {
    var kind = kind
    if kinds[kind] == nil, kinds.count >= Self.mostKinds { kind = Kind(rule: kind.rule, detail: "…") }
    if let known = kinds[kind] { return known }
    counts.append((kind, severity, 0))
    kinds[kind] = counts.count - 1
    return counts.count - 1
  }

  /// The number of a kind of which enough are shown, so that more of them need only be counted.
  func settled(_ kind: Kind) -> Int? {
    guard let index = kinds[kind], counts[index].count >= Self.shownOfKind else { return nil }
    return index
  }

  mutating func countOne(_ index: Int) { counts[index].count += 1 }
}
