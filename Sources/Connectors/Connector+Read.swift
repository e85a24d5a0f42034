import Findings
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Connector {
  /// Reads what the connector in a folder is.
  ///
  /// - Parameter path: The folder, as the person named it.
  /// - Returns: The connector, with what its files contradict each other in.
  /// - Throws: ``ConnectorRefusal`` when there is no folder, or none of a connector.
  package static func read(at path: String) throws(ConnectorRefusal) -> Connector {
    Connector(try ConnectorFacts.read(at: path))
  }

  init(_ facts: ConnectorFacts) {
    let connector = ConnectorCase(facts)
    let contradictions = FileRule.identityRules.flatMap { $0.findings(connector) }
    self.init(facts, findings: facts.findings + contradictions)
  }

  init(_ facts: ConnectorFacts, findings: [Finding]) {
    let metadata = facts.metadata
    let repository = metadata?.repository?.text ?? facts.dockerfile?.label("io.airbyte.name")?.value
    let language = facts.language
    let isNamed = ConnectorKind(folderName: facts.folderName) != nil
    let name = isNamed ? facts.folderName : repository.map(Self.tail) ?? facts.wheel?.name ?? facts.folderName
    self.init(
      path: facts.folder.path, name: name, title: metadata?.name?.text ?? Self.title(of: name),
      kind: metadata?.connectorType.flatMap { ConnectorKind(rawValue: $0.text) }
        ?? ConnectorKind(folderName: name),
      layout: facts.layout, language: language, image: repository,
      definitionID: metadata?.definitionID?.text, versions: facts.versions,
      manifestVersion: facts.manifestVersion,
      entryPoints: EntryPoint.find(facts, name: name, language: language),
      repositoryPath: ConnectorLayout.repositoryRoot(of: facts.realPath),
      findings: findings.sorted { $0.place.precedes($1.place) })
  }

  /// The last part of an image's name.
  static func tail(of repository: String) -> String {
    String(repository.split(separator: "/").last ?? Substring(repository))
  }

  /// `source-pet-shop` as a person would write it.
  private static func title(of name: String) -> String {
    let words = name.split(separator: "-")
    let isKind = words.first.flatMap { ConnectorKind(rawValue: String($0)) } != nil
    return words.dropFirst(isKind && words.count > 1 ? 1 : 0)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

extension ConnectorFacts {
  /// Reads the files of a connector that say what it is.
  static func read(at path: String) throws(ConnectorRefusal) -> ConnectorFacts {
    guard let real = realpath(path, nil) else { throw .notAFolder(path) }
    defer { free(real) }
    let facts = ConnectorFacts(ConnectorFolder(path), realPath: String(cString: real))
    guard ConnectorFolder(facts.realPath).isFolder else { throw .notAFolder(path) }
    guard ConnectorMarks.areIn(facts.folder, name: facts.folderName) else { throw .notAConnector(path) }
    return facts
  }

  var layout: ConnectorLayout { ConnectorLayout(path: realPath, hasMetadata: metadata != nil) }

  /// The tag's word counts, since files alone cannot tell a low-code package from another.
  var language: ConnectorLanguage {
    let tag = metadata?.tags("language:").first.flatMap { ConnectorLanguage(rawValue: $0.text) }
    return tag ?? (wheel == nil ? ConnectorLanguage(of: folder) : .python)
  }

  var versions: [StatedVersion] {
    var versions: [StatedVersion] = []
    if let tag = metadata?.tag {
      versions.append(StatedVersion(file: .metadata, text: tag.text, place: place(tag)))
    }
    for label in dockerfile?.versionLabels ?? [] {
      let place = place("Dockerfile", label.bytes)
      versions.append(StatedVersion(file: .dockerfile, text: label.value, place: place))
    }
    if let version = pyproject?.version {
      let place = place("pyproject.toml", version.bytes)
      versions.append(StatedVersion(file: .pyproject, text: version.text, place: place))
    }
    if let wheel, let version = text(wheel.file).flatMap(UnpackedWheel.version) {
      versions.append(
        StatedVersion(file: .wheel, text: version.text, place: place(wheel.file, version.bytes)))
    }
    return versions
  }

  /// Looks for the line alone: a manifest can be large and only its first level matters here.
  var manifestVersion: String? {
    guard case .bytes(let text) = folder.read("manifest.yaml") else { return nil }
    let key = Array("version:".utf8)
    guard let line = text.lineRanges.first(where: { text[$0].starts(with: key) }) else { return nil }
    return YAML.parse(Array(text[line])).value?["version"].flatMap { $0.string ?? $0.number?.text }
  }
}

extension ConnectorFolder {
  /// Whether the path leads to a folder at all.
  package var isFolder: Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    close(folder)
    return true
  }
}

extension Place {
  /// By file, then by place in it.
  func precedes(_ other: Place) -> Bool {
    (file ?? "", span?.start.offset ?? 0) < (other.file ?? "", other.span?.start.offset ?? 0)
  }
}
