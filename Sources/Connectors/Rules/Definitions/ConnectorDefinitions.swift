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
    /// Of a file that holds this one alone; nil for an entry of the seed.
    let fileName: String?
  }

  /// A file or an entry that no platform can take a definition from.
  struct Fault: Sendable {
    let place: Place
    let message: String
    let remedy: String
    /// Whose definition it is, as far as its text tells; nil for a list of all.
    let text: [UInt8]?

    /// Whether a connector's image is named there, or might be.
    func concerns(_ image: String) -> Bool {
      text.map { $0.firstRange(of: Array(image.utf8)) != nil } ?? true
    }
  }

  private(set) var all: [Definition] = []
  private(set) var faults: [String: [Fault]] = [:]
  /// The kinds that have a folder of definitions, and those that have a seed.
  private(set) var kindsWithFolder: Set<String> = []
  private(set) var kindsWithSeed: Set<String> = []
  private var byImage: [String: [Definition]] = [:]

  func of(_ image: String) -> [Definition] { byImage[image] ?? [] }

  init(of repository: ConnectorFolder) {
    let kinds = ["source", "destination"]
    for kind in kinds {
      let folder = Self.filesFolder(kind)
      if repository.kind(of: folder) == .folder { kindsWithFolder.insert(kind) }
      let names = repository.entries(of: folder).map(\.name).filter { $0.hasSuffix(".json") }.sorted()
      for name in names { read("\(folder)/\(name)", of: repository, kind, isList: false) }
    }
    for kind in kinds { read(Self.seed(kind), of: repository, kind, isList: true) }
    byImage = Dictionary(grouping: all, by: \.image)
  }

  static func filesFolder(_ kind: String) -> String {
    "\(folder)/config/STANDARD_\(kind.uppercased())_DEFINITION"
  }

  static func seed(_ kind: String) -> String { "\(folder)/seed/\(kind)_definitions.yaml" }

  private mutating func read(_ file: String, of repository: ConnectorFolder, _ kind: String, isList: Bool) {
    guard let text = repository.read(file).bytes else { return }
    if isList { kindsWithSeed.insert(kind) }
    let place = repository.place(file)
    let parsed = isList ? YAML.parse(text, file: place) : JSON.parse(text, file: place)
    let entries = isList ? parsed.value?.array : parsed.value?.object.map { _ in [parsed.value ?? .null] }
    guard let entries else {
      let broken = parsed.findings.first { $0.severity == .error }
      let wanted = isList ? "a list of definitions" : "an object with one definition"
      let fault = Fault(
        place: broken?.place ?? .file(place), message: broken?.message ?? "the file is not \(wanted)",
        remedy: broken?.remedy ?? "Mend it, so that it is \(wanted).", text: isList ? nil : text)
      faults[kind, default: []].append(fault)
      return
    }
    for entry in entries { add(entry, in: repository, file, kind, isList: isList) }
  }

  private mutating func add(
    _ entry: JSON, in repository: ConnectorFolder, _ file: String, _ kind: String, isList: Bool
  ) {
    guard let image = entry["dockerRepository"]?.string else { return }
    let (key, place) = ("\(kind)DefinitionId", repository.place(file))
    guard let id = entry[key], let text = id.string else {
      let near = nearestName(to: key, among: entry.members.map(\.key))
      let fault = Fault(
        place: .file(place, near.flatMap(entry.keySpan) ?? entry.span),
        message: "the definition of '\(image)' has no \(key)",
        remedy: near.map { "Write '\(key)' for '\($0)'." } ?? "Add '\(key)' with a UUID.",
        text: Array(image.utf8))
      faults[kind, default: []].append(fault)
      return
    }
    let tag = entry["dockerImageTag"]
    let license = entry["license"].flatMap { license in
      license.string.map { StatedLicense(file: file, text: $0, place: .file(place, license.span)) }
    }
    all.append(
      Definition(
        id: text, image: image, tag: tag?.string ?? tag?.number?.text,
        place: .file(place, (tag ?? id).span), license: license,
        fileName: isList ? nil : String(file.split(separator: "/").last ?? "")))
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

  /// The definitions of the connector's own kind that cannot be used and may be its own.
  var faultyDefinitions: [ConnectorDefinitions.Fault] {
    guard let (image, definitions) = registry, let kind = connector.kind?.rawValue else { return [] }
    return definitions.faults[kind]?.filter { $0.concerns(image) } ?? []
  }
}
