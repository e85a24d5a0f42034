import Connectors
package import Findings
package import Scaffold
package import Screens

/// Where connectors are made in this workspace, and how they are packaged.
extension World {
  var detected: DetectedLayout { DetectedLayout(in: folder) }

  package var place: ConnectorPlace {
    ConnectorPlace(workspace: folder, repository: detected.repository)
  }

  /// What the wizard shows of it.
  package var site: WizardSite {
    let detected = detected
    return WizardSite(
      layout: layout ?? detected.layout.rawValue, reason: layout == nil ? detected.reason : "as asked for",
      repository: shown(detected.repository ?? folder))
  }

  /// A template as it is packaged here, or as somebody chose.
  package func template(
    _ id: String, layout chosen: String? = nil
  ) -> (template: Template?, findings: [Finding]) {
    catalog.template(id, layout: chosen ?? layout, found: detected.layout.rawValue)
  }
}
