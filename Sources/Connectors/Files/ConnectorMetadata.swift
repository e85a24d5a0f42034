import Findings
import Schema

/// The members of `metadata.yaml` that say what a connector is.
struct ConnectorMetadata {
  static let file = "metadata.yaml"

  /// What the registry's schema asks of every connector.
  private static let required = [
    "name", "definitionId", "connectorType", "connectorSubtype", "dockerRepository", "dockerImageTag",
    "documentationUrl", "githubIssueLabel", "license", "releaseStage",
  ]

  /// The whole file.
  let document: JSON
  /// Null where the file has none.
  let data: JSON

  init(_ document: JSON) {
    self.document = document
    data = document["data"] ?? .null
  }

  var name: Scalar? { scalar("name") }
  var connectorType: Scalar? { scalar("connectorType") }
  var definitionID: Scalar? { scalar("definitionId") }
  var repository: Scalar? { scalar("dockerRepository") }
  var tag: Scalar? { scalar("dockerImageTag") }
  var license: Scalar? { scalar("license") }
  var issueLabel: Scalar? { scalar("githubIssueLabel") }
  var packageName: Scalar? { Scalar(data["remoteRegistries"]?["pypi"]?["packageName"]) }
  var baseImage: Scalar? { Scalar(data["connectorBuildOptions"]?["baseImage"]) }

  /// The required members that are not there.
  var missing: [String] { Self.required.filter { data[$0] == nil } }

  /// The values of the tags with a prefix such as `language:`.
  func tags(_ prefix: String) -> [Scalar] {
    (data["tags"]?.array ?? []).compactMap(Scalar.init).compactMap { tag in
      guard tag.text.hasPrefix(prefix) else { return nil }
      return Scalar(text: String(tag.text.dropFirst(prefix.count)), span: tag.span)
    }
  }

  private func scalar(_ key: String) -> Scalar? { Scalar(data[key]) }

  /// A text with its place; a number counts as what was written.
  struct Scalar {
    let text: String
    let span: TextSpan?

    init(text: String, span: TextSpan?) {
      self.text = text
      self.span = span
    }

    init?(_ value: JSON?) {
      guard let value, let text = value.string ?? value.number?.text, !text.isEmpty else { return nil }
      self.init(text: text, span: value.span)
    }
  }
}
