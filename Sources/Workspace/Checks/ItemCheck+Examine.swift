package import Connectors
import Findings
package import Scaffold

extension ItemCheck {
  /// The files whose change makes the check's outcome stale.
  package func inputs(_ facts: ChecklistItemFacts, of connector: Connector) -> CheckInputs {
    switch self {
    case .fileExists, .noPlaceholder, .baseURLSet: .files([facts.file].compactMap { $0 })
    case .specParses, .specSecrets: .files(connector.specFiles)
    case .metadataParses: .files(["metadata.yaml", "Dockerfile", "pyproject.toml"])
    case .iconPresent: .files(IconCheck(facts).inputs)
    case .docsNameFields:
      .files(connector.specFiles + [facts.file ?? connector.docsPage].compactMap { $0 })
    case .testsPass, .specSucceeds, .checkSucceeds, .discoverSucceeds, .readSucceeds, .writeSucceeds: .tree
    }
  }

  /// Makes a check that reads files alone.
  ///
  /// - Parameters:
  ///   - facts: The item's.
  ///   - connector: The connector.
  /// - Returns: Nil for a check that needs a process: see ``run``.
  package func examine(_ facts: ChecklistItemFacts, of connector: Connector) -> CheckOutcome? {
    switch self {
    case .fileExists: FileCheck(facts, connector).existence
    case .noPlaceholder: FileCheck(facts, connector).placeholders
    case .baseURLSet: BaseURLCheck(facts, connector).outcome
    case .specParses: SpecCheck(connector).parses
    case .specSecrets: SpecCheck(connector).secrets
    case .metadataParses: metadata(connector)
    case .iconPresent: IconCheck(facts).outcome(connector)
    case .docsNameFields: DocsCheck(facts, connector).outcome
    case .testsPass, .specSucceeds, .checkSucceeds, .discoverSucceeds, .readSucceeds, .writeSucceeds: nil
    }
  }

  private func metadata(_ connector: Connector) -> CheckOutcome {
    let file = "metadata.yaml"
    guard connector.folder.kind(of: file) == .file else {
      return CheckOutcome(.failed, "there is no \(file)")
    }
    do {
      // What the screen holds may have been read before the last edit.
      let now = try ConnectorValidation(at: connector.path, ValidationSurroundings())
      let title = "\(now.connector.title) \(now.connector.version ?? "")"
      return CheckOutcome(now.findings(about: file), passed: title)
    } catch {
      return CheckOutcome(.blocked, error.description)
    }
  }
}

extension ConnectorValidation {
  /// What `hangar validate` finds in one file of the connector.
  ///
  /// What it cannot decide without a network or a package is for it to tell: an item would stay blocked for ever.
  func findings(about file: String) -> [Finding] {
    let place = connector.folder.place(file)
    return findings.filter { $0.place.file == place && $0.severity != .notChecked }
  }
}

extension CheckOutcome {
  /// A check of a file that the template does not name.
  static let namesNoFile = CheckOutcome(.blocked, "the item names no file")

  static func missing(_ file: String) -> CheckOutcome { CheckOutcome(.failed, "there is no \(file)") }

  static func unreadable(_ file: String, _ reason: String) -> CheckOutcome {
    CheckOutcome(.blocked, "\(file) \(reason)")
  }
}
