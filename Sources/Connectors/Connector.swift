package import Findings

/// What a connector on disk is, by its own files, whoever made it.
///
/// Reading it starts no process and writes nothing. Where files contradict, the findings say so and the
/// first of them in the order of ``StatedVersion/File`` counts.
package struct Connector: Equatable, Sendable {
  /// The path as it was given.
  package let path: String
  /// Such as `source-pet-shop`: the folder's name, or the image's when the folder has no such name.
  package let name: String
  /// Such as `Pet Shop`.
  package let title: String
  /// Nil when neither metadata nor name tell.
  package let kind: ConnectorKind?
  package let layout: ConnectorLayout
  package let language: ConnectorLanguage
  /// Without a tag.
  package let image: String?
  package let definitionID: String?
  /// Each place that states the connector's version, in the order of trust.
  package let versions: [StatedVersion]
  /// The version of the declarative language that `manifest.yaml` is written in.
  package let manifestVersion: String?
  /// How to run it, the way to prefer first; empty when nothing on disk tells.
  package let entryPoints: [EntryPoint]
  /// The root of the repository that keeps its connectors where Airbyte does.
  let repositoryPath: String?
  /// Ordered by file and place.
  package let findings: [Finding]

  package var version: String? { versions.first?.text }

  /// The name without its kind, as docs pages use it: `pet-shop`.
  package var slug: String {
    guard let kind = ConnectorKind(folderName: name) else { return name }
    return String(name.dropFirst(kind.rawValue.count + 1))
  }

  package var folder: ConnectorFolder { ConnectorFolder(path) }
}

/// A version as one file states it.
package struct StatedVersion: Equatable, Sendable {
  package let file: File
  package let text: String
  package let place: Place

  /// The files that state a connector's version, the most trusted first.
  package enum File: String, CaseIterable, Sendable {
    case metadata = "metadata.yaml"
    case dockerfile = "Dockerfile"
    case pyproject = "pyproject.toml"
    /// Of a package that was unpacked.
    case wheel = "METADATA"
  }
}

/// Why a folder was not read as a connector.
package enum ConnectorRefusal: Error, Equatable, CustomStringConvertible {
  case notAFolder(String)
  case notAConnector(String)

  package var description: String {
    switch self {
    case .notAFolder(let path): "'\(path)' is not a folder. Name the folder of a connector."
    case .notAConnector(let path):
      "'\(path)' holds no connector. Name a folder with a metadata.yaml, or make one with 'hangar new'."
    }
  }
}
