import Changes
import Scaffold

/// How new connectors are packaged in the workspace, and why.
package struct WizardSite: Equatable, Sendable {
  package var layout: String
  /// A phrase that follows the layout's name.
  package var reason: String
  /// The root of the repository as it is shown.
  package var repository: String

  package init(layout: String, reason: String, repository: String) {
    self.layout = layout
    self.reason = reason
    self.repository = repository
  }
}

extension Wizard {
  /// The layout with its reason, or why the selected template is not offered in it; nil where nobody looked.
  package var layoutSentence: String? {
    guard let site, let summary = selectedTemplate else { return nil }
    guard !summary.layouts.isEmpty else { return nil }
    guard summary.layouts.contains(site.layout) else {
      let offered = summary.layouts.joined(separator: ", ")
      let reason = summary.notOffered[site.layout].map { ": \($0)" } ?? ""
      return "Not offered in the layout \(site.layout) (\(site.reason))\(reason); only in \(offered)."
    }
    return "Layout \(site.layout): \(site.reason)."
  }

  /// The folder that the plan's paths are below.
  var planRoot: PlanRoot { template?.home == nil ? .connector(connectorName) : .repository }

  /// The connector's folder as it is shown.
  package var shownRoot: String {
    guard let home = template?.home else { return "\(folder)/\(connectorName)" }
    return "\(site?.repository ?? folder)/\(home)/\(connectorName)"
  }

  /// Whether what was compared is about the connector that the answers name now.
  func concerns(_ review: Review) -> Bool {
    guard let home = template?.home else { return review.changes.root.hasSuffix("/\(connectorName)") }
    return review.changes.changes.contains { $0.path.isWithin("\(home)/\(connectorName)") }
  }

  /// The connector's folder on disk, once it was compared.
  var connectorPath: String? {
    review.map { review in
      template?.home.map { "\(review.changes.root)/\($0)/\(connectorName)" } ?? review.changes.root
    }
  }
}
