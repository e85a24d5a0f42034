import Findings
import Schema
import Synchronization

/// The definitions by which a repository of the first layout makes its connectors known.
struct ConnectorDefinitions: Sendable {
  static let folder = "airbyte-config/init/src/main/resources"

  struct Definition: Sendable {
    let id: String
    let image: String
    let tag: String?
    let place: Place
    let license: StatedLicense?
    /// Of a file that holds this one alone.
    let fileName: String?
  }

  let all: [Definition]
  private let byImage: [String: [Definition]]

  func of(_ image: String) -> [Definition] { byImage[image] ?? [] }

  init(of repository: ConnectorFolder) {
    let files = ["SOURCE", "DESTINATION"].flatMap { kind -> [Definition] in
      let folder = "\(Self.folder)/config/STANDARD_\(kind)_DEFINITION"
      let names = repository.entries(of: folder).map(\.name).filter { $0.hasSuffix(".json") }.sorted()
      return names.flatMap { Self.read("\(folder)/\($0)", of: repository, isList: false) }
    }
    let seeds = ["source", "destination"].flatMap { kind in
      Self.read("\(Self.folder)/seed/\(kind)_definitions.yaml", of: repository, isList: true)
    }
    all = files + seeds
    byImage = Dictionary(grouping: all, by: \.image)
  }

  private static func read(_ file: String, of repository: ConnectorFolder, isList: Bool) -> [Definition] {
    guard let text = repository.read(file).bytes else { return [] }
    let document = (isList ? YAML.parse(text) : JSON.parse(text)).value
    let entries = isList ? document?.array ?? [] : [document].compactMap { $0 }
    return entries.compactMap { entry in
      guard let id = entry["sourceDefinitionId"] ?? entry["destinationDefinitionId"],
        let text = id.string, let image = entry["dockerRepository"]?.string
      else { return nil }
      let tag = entry["dockerImageTag"]
      let license = entry["license"].flatMap { license in
        license.string.map {
          StatedLicense(file: file, text: $0, place: .file(repository.place(file), license.span))
        }
      }
      return Definition(
        id: text, image: image, tag: tag?.string ?? tag?.number?.text,
        place: .file(repository.place(file), (tag ?? id).span), license: license,
        fileName: isList ? nil : String(file.split(separator: "/").last ?? ""))
    }
  }
}

/// The definitions of the repositories that a run meets, each read once.
package final class DefinitionShelf: Sendable {
  private let known = Mutex<[String: ConnectorDefinitions]>([:])

  package init() {}

  func definitions(of repository: ConnectorFolder) -> ConnectorDefinitions {
    known.withLock { known in
      if let definitions = known[repository.path] { return definitions }
      let definitions = ConnectorDefinitions(of: repository)
      known[repository.path] = definitions
      return definitions
    }
  }
}

extension ConnectorCase {
  /// The connector's image and the definitions of its repository; nil outside the first layout.
  var registry: (image: String, definitions: ConnectorDefinitions)? {
    guard layout == .classic, let image = connector.image, let repository else { return nil }
    return (image, surroundings.definitions.definitions(of: repository))
  }
}
