import Workspace

/// What the connectors are sorted by.
package enum HomeOrder: String, CaseIterable, Sendable {
  case name, progress, health

  package var title: String {
    switch self {
    case .name: "by name"
    case .progress: "least done first"
    case .health: "worst first"
    }
  }

  package var next: HomeOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// Whether the first stands before the second; nil when they are alike.
  ///
  /// What is not read yet comes last.
  func isOrdered(_ first: Home.Row, _ second: Home.Row) -> Bool? {
    let (left, right) = (weight(of: first), weight(of: second))
    return left == right ? nil : left < right
  }

  private func weight(of row: Home.Row) -> Double {
    guard let summary = row.summary else { return .infinity }
    switch self {
    case .name: return 0
    case .progress:
      guard let progress = summary.progress, progress.total > 0 else { return 2 }
      return Double(progress.done) / Double(progress.total)
    case .health:
      let health = summary.health
      return -Double(
        health.errors * 1_000_000 + health.failing * 10_000 + health.stale * 100 + health.warnings)
    }
  }
}
