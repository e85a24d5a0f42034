import Findings

/// Where the files of a connector say different things.
extension ConnectorFacts {
  var contradictions: [Finding] {
    nameFindings + versionFindings + languageFindings + identityFindings + packagingFindings + missingFindings
  }

  private var missingFindings: [Finding] {
    (metadata?.missing ?? []).map { member in
      Finding(
        "connector.metadata.missing", .error,
        at: .file(folder.place(ConnectorMetadata.file), pointer: "/data"),
        "metadata.yaml has no '\(member)'", remedy: "Add it below data.")
    }
  }

  private var nameFindings: [Finding] {
    var findings: [Finding] = []
    let isNamed = ConnectorKind(folderName: folderName) != nil
    if let repository = metadata?.repository, isNamed, Connector.tail(of: repository.text) != folderName {
      findings.append(
        Finding(
          "connector.name.folder", .error, at: place(repository),
          "dockerRepository '\(repository.text)' does not end in the folder's name '\(folderName)'",
          remedy: "Rename the folder or the repository."))
    }
    if let repository = metadata?.repository, let label = dockerfile?.label("io.airbyte.name"),
      !label.isComputed, label.value != repository.text
    {
      findings.append(
        Finding(
          "connector.name.label", .error, at: place("Dockerfile", label.bytes),
          "the label io.airbyte.name '\(label.value)' is not dockerRepository '\(repository.text)'",
          remedy: "Write the name of metadata.yaml into the label."))
    }
    if let name = pyproject?.name, isNamed, name.text != folderName {
      findings.append(
        Finding(
          "connector.name.package", .warning, at: place("pyproject.toml", name.bytes),
          "the package is called '\(name.text)', the folder '\(folderName)'",
          remedy: "Call the package '\(folderName)'."))
    }
    if let label = metadata?.issueLabel, isNamed, label.text != folderName {
      findings.append(
        Finding(
          "connector.name.issue-label", .warning, at: place(label),
          "githubIssueLabel '\(label.text)' is not the folder's name '\(folderName)'",
          remedy: "Write '\(folderName)'."))
    }
    return findings
  }

  private var versionFindings: [Finding] {
    guard let first = versions.first else {
      return [
        Finding(
          "connector.version.missing", .error, at: .file(folder.place(ConnectorMetadata.file)),
          "no file states the connector's version",
          remedy: "Write dockerImageTag into metadata.yaml.")
      ]
    }
    return versions.dropFirst().filter { $0.text != first.text }.map { other in
      Finding(
        "connector.version.differs", .error, at: other.place,
        "\(other.file.rawValue) says version '\(other.text)', \(first.file.rawValue) says '\(first.text)'",
        remedy: "Write one version into both.")
    }
  }

  private var languageFindings: [Finding] {
    guard let metadata else { return [] }
    let tags = metadata.tags("language:")
    let found = ConnectorLanguage(of: folder)
    guard let tag = tags.first else {
      return [
        Finding(
          "connector.language.missing", .warning, at: .file(folder.place(ConnectorMetadata.file)),
          "no tag names the language",
          remedy: found == .other ? "Add a language tag." : "Add the tag 'language:\(found.rawValue)'.")
      ]
    }
    if let second = tags.dropFirst().first {
      return [
        Finding(
          "connector.language.twice", .error, at: place(second),
          "the tags name two languages, '\(tag.text)' and '\(second.text)'",
          remedy: "Keep the one that the files are written in.")
      ]
    }
    guard let language = ConnectorLanguage(rawValue: tag.text), !language.agrees(with: found) else {
      return []
    }
    return [
      Finding(
        "connector.language.differs", .error, at: place(tag),
        "the tag says '\(tag.text)', the files are \(found.rawValue)",
        remedy: "Write 'language:\(found.rawValue)'.")
    ]
  }

  private var identityFindings: [Finding] {
    var findings: [Finding] = []
    if let type = metadata?.connectorType {
      if ConnectorKind(rawValue: type.text) == nil {
        findings.append(
          Finding(
            "connector.kind.unknown", .error, at: place(type),
            "connectorType '\(type.text)' is neither source nor destination",
            remedy: "Write source or destination."))
      } else if let kind = ConnectorKind(folderName: folderName), kind.rawValue != type.text {
        findings.append(
          Finding(
            "connector.kind.differs", .error, at: place(type),
            "connectorType is '\(type.text)', the folder's name says \(kind.rawValue)",
            remedy: "Write '\(kind.rawValue)' or rename the folder."))
      }
    }
    if let id = metadata?.definitionID, !DefinitionID.isWellFormed(id.text) {
      findings.append(
        Finding(
          "connector.definition-id.form", .error, at: place(id),
          "definitionId '\(id.text)' is not a UUID of 36 lower-case characters",
          remedy: "Write a new UUID; 'uuidgen' makes one."))
    }
    return findings
  }

  private var packagingFindings: [Finding] {
    guard let metadata else { return [] }
    var findings: [Finding] = []
    if let ours = metadata.license, let theirs = pyproject?.license,
      License.canonical(ours.text) != License.canonical(theirs.text)
    {
      findings.append(
        Finding(
          "connector.license.differs", .error, at: place("pyproject.toml", theirs.bytes),
          "pyproject.toml says license '\(theirs.text)', metadata.yaml says '\(ours.text)'",
          remedy: "Write one license into both."))
    }
    if language == .manifestOnly, let base = metadata.baseImage,
      base.text.firstRange(of: "/source-declarative-manifest:") == nil
    {
      findings.append(
        Finding(
          "connector.base-image.manifest", .error, at: place(base),
          "a manifest-only connector stands on the image 'airbyte/source-declarative-manifest', not on '\(base.text)'",
          remedy: "Name that image, with tag and digest."))
    }
    if layout == .airbyte, language != .java, language != .other, let dockerfile {
      findings.append(
        Finding(
          "connector.dockerfile.unwanted", .error, at: .file(folder.place("Dockerfile")),
          "Airbyte builds this connector from its base image and takes no Dockerfile"
            + (dockerfile.labels.isEmpty ? "" : "; its labels come from metadata.yaml"),
          remedy: "Delete the Dockerfile and name the base image in metadata.yaml."))
    }
    return findings
  }
}

/// The id under which a platform knows a connector's definition.
package enum DefinitionID {
  /// Lower-case hexadecimal in groups of 8, 4, 4, 4 and 12.
  package static func isWellFormed(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}

/// The licenses that Airbyte's connectors have, each with several names.
private enum License {
  static func canonical(_ name: String) -> String {
    switch name.lowercased() {
    case "elv2", "elastic-2.0", "elastic license 2.0": "elastic-2.0"
    case let other: other
    }
  }
}
