import AirbyteProtocol
import Findings
import Schema

/// What the protocol's own rules say of the files that hold a specification, catalogs and configurations.
extension ConnectorCase {
  /// Each file that states a specification is judged: a package that keeps two should not contradict itself.
  func specificationFindings() -> [Finding] {
    guard let spec = specification else { return unstated }
    return spec.textFindings + judge(spec)
  }

  /// The specification that counts, as the protocol writes it, with the file it stands in.
  struct StatedSpecification {
    /// What is wrong with the file's text; a manifest's is told with the manifest.
    let textFindings: [Finding]
    let value: JSON
    let file: String
    let isManifest: Bool
  }

  func findSpecification() -> StatedSpecification? {
    for file in connector.specFiles {
      guard let parsed = document(file), let document = parsed.value else { continue }
      guard file.hasSuffix("manifest.yaml") else {
        return StatedSpecification(
          textFindings: parsed.findings, value: document, file: file, isManifest: false)
      }
      guard let spec = document["spec"].flatMap({ document.following($0) }) else { continue }
      return StatedSpecification(
        textFindings: [], value: Self.protocolForm(spec, in: document), file: file, isManifest: true)
    }
    return nil
  }

  /// Only the running connector can say, or the file cannot be read.
  private var unstated: [Finding] {
    let broken = connector.specFiles.compactMap { file in document(file).map { (file, $0) } }
      .first { $0.1.value == nil }
    // What is wrong with the text of a manifest is told with the manifest.
    if let (file, parsed) = broken { return file == manifestFile ? [] : parsed.findings }
    // That one of them cannot be read is told by itself.
    if connector.specFiles.contains(where: { has($0) && text($0) == nil }) { return [] }
    return [
      Finding(
        "spec.unstated", .notChecked, at: .file(connector.path),
        "no file states the specification, so it was not checked",
        remedy: "Only the running connector can say: 'hangar run \(connector.path) spec'.")
    ]
  }

  private func judge(_ spec: StatedSpecification) -> [Finding] {
    let kind = connector.kind.flatMap { AirbyteProtocol.ConnectorKind(rawValue: $0.rawValue) }
    let start = spec.isManifest ? JSONPointer(["spec"]) : JSONPointer()
    let subject = SpecificationCase(spec.value, file: folder.place(spec.file), at: start, kind: kind)
    // The shape of a manifest's specification is told with the manifest.
    let findings =
      spec.isManifest ? subject.findings().filter(era.knows) : subject.findingsOfDocument(era)
    return findings.map { finding in
      var finding = spec.isManifest ? finding.inManifest : finding
      finding.fix = secretMark(for: finding, in: spec)
      return finding
    }
  }

  /// The mark that a field with the name of a secret lacks, as the first member of the field.
  private func secretMark(for finding: Finding, in spec: StatedSpecification) -> Fix? {
    guard finding.rule == "SP-20", finding.place.pointer?.hasSuffix("/airbyte_secret") == false,
      let start = finding.place.span?.start, let text = text(spec.file), start.offset < text.count
    else { return nil }
    let isFlow = text[start.offset] == UInt8(ascii: "{")
    let indent = String(repeating: " ", count: start.column - 1)
    let mark =
      spec.file.hasSuffix(".json")
      ? "\"airbyte_secret\": true, "
      : isFlow ? "airbyte_secret: true, " : "airbyte_secret: true\(lineEnd(of: spec.file))\(indent)"
    let place = start.offset + (isFlow ? 1 : 0)
    return fix("add airbyte_secret", spec.file, place..<place, with: mark)
  }

  /// A manifest writes the names of the protocol with underscores.
  private static func protocolForm(_ spec: JSON, in document: JSON) -> JSON {
    let members = spec.members.map { key, member in
      (ManifestName.all[key] ?? key, document.following(member) ?? member)
    }
    var form = JSON(members: members)
    form.span = spec.span
    return form
  }
}

/// The members of a specification that have another name in a manifest.
private enum ManifestName {
  static let all = [
    "connection_specification": "connectionSpecification", "documentation_url": "documentationUrl",
  ]
}

extension Finding {
  /// The same finding, with the pointer and the words of a manifest.
  fileprivate var inManifest: Finding {
    var finding = self
    for (ours, theirs) in ManifestName.all {
      finding.place.pointer = finding.place.pointer?.replacing("/\(theirs)", with: "/\(ours)")
      finding.message = finding.message.replacing(theirs, with: ours)
      finding.remedy = finding.remedy?.replacing(theirs, with: ours)
    }
    return finding
  }
}
