/// Which end of a sync a connector stands at.
package enum ConnectorKind: String, CaseIterable, Sendable {
  case source, destination

  /// The kind that a folder's name promises.
  package init?(folderName: String) {
    guard let kind = Self.allCases.first(where: { folderName.hasPrefix("\($0.rawValue)-") }) else {
      return nil
    }
    self = kind
  }
}
