package import Connectors
package import Findings

/// The connectors of a folder, found by names and nothing else: cheap enough to look again and again.
package struct ConnectorIndex: Equatable, Sendable {
  /// The folder as the person named it.
  package let root: String
  /// Ordered by path.
  package let connectors: [FoundConnector]
  /// Folders that were left out for want of bounds.
  package let findings: [Finding]

  package subscript(path: String) -> FoundConnector? { connectors.first { $0.path == path } }
}

/// A connector's folder.
package struct FoundConnector: Equatable, Identifiable, Sendable {
  /// As the person would type it.
  package let path: String
  package let name: String
  /// What the name promises; only metadata tells for one named otherwise.
  package let kind: ConnectorKind?
  /// Differs as soon as a file differs that a summary shows.
  package let stamp: ChangeStamp

  package var id: String { path }
}

extension ConnectorIndex {
  /// What came, went and changed between two looks at the same folder, as paths.
  package struct Difference: Equatable, Sendable {
    package var added: [String] = []
    package var removed: [String] = []
    package var changed: [String] = []

    package var isEmpty: Bool { self == Difference() }
  }

  package func difference(from earlier: ConnectorIndex) -> Difference {
    let before = Dictionary(
      earlier.connectors.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(connectors.map(\.path))
    var difference = Difference(removed: earlier.connectors.map(\.path).filter { !now.contains($0) })
    for found in connectors {
      if let known = before[found.path] {
        if known != found { difference.changed.append(found.path) }
      } else {
        difference.added.append(found.path)
      }
    }
    return difference
  }
}

/// Why a folder could not be searched.
package enum SearchRefusal: Error, Equatable, CustomStringConvertible {
  case notAFolder(String)

  package var description: String {
    switch self {
    case .notAFolder(let path): "'\(path)' is not a folder that you may read. Name another."
    }
  }
}
