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

  /// Why no other layout can be chosen; nil when one can.
  package var reasonForLayout: String? {
    guard let layouts = selectedTemplate?.layouts, layouts.count < 2 else { return nil }
    if let only = layouts.first, let site, site.layout != only { return nil }
    return "The template is offered in \(layouts.first.map { "the layout '\($0)' alone" } ?? "no layouts")."
  }

  /// Takes a layout in the place of the one that was found, for every template from now on.
  mutating func choose(layout: String) {
    chosenLayout = layout
    site = WizardSite(layout: layout, reason: "chosen here", repository: site?.repository ?? folder)
  }

  /// Goes on with the template as another layout packages it; what was answered stays.
  mutating func repackage(_ template: Template) {
    self.template = template
    preview = Preview()
    review = nil
    resolve()
    details.reload(detailItems, values: values)
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
