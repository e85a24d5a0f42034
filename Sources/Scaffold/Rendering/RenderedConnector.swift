package import Changes
package import Findings

/// The files that a template makes of its answers, with the reason for each.
///
/// The same template, answers and seed always give the same bytes.
package struct RenderedConnector: Equatable, Sendable {
  package var plan: FilePlan
  /// Where each file of the plan comes from.
  package var provenance: [RelativePath: Provenance]
  package var checklist: [RenderedItem]
  /// Everything that is wrong; a file with an error is not in the plan.
  package var findings: [Finding]
  /// The connector's folder below the plan's, in a layout of repositories; else nil: the plan's is the connector's.
  package var home: RelativePath? = nil
}

extension Template {
  /// The connector's folder below the root of the repository; nil for a layout that knows no repository.
  func home(_ resolution: Resolution) -> RelativePath? {
    guard let home, let name = resolution.scope["connector"]?.text else { return nil }
    return try? RelativePath("\(home)/\(name)")
  }
}

/// Where a generated file comes from.
package struct Provenance: Equatable, Sendable {
  /// The layer or template that defines it, and where.
  package var definition: DefinitionPlace
  /// The file of the pack with its contents, as a path.
  package var contents: String
  /// Layers that changed a named block of it.
  package var extendedBy: [DefinitionPlace]
  /// Why the file exists; one line.
  package var why: String
}

/// An item of the checklist with its texts rendered.
package struct RenderedItem: Equatable, Sendable {
  package var id: String
  package var section: String
  package var title: String
  package var help: String?
  package var file: String?
  package var anchor: String?
  package var command: String?
  package var check: ItemCheck?
}
