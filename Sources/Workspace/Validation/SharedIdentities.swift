import Connectors
package import Findings

extension [Connector] {
  /// Definition ids and images that two connectors of a workspace share, which a platform takes for one.
  ///
  /// The twins of one connector, which differ by a suffix, share their id on purpose.
  package var sharedIdentities: [Finding] {
    shared("definitionId", \.definitionID) + shared("dockerRepository", \.image)
  }

  private func shared(_ member: String, _ value: (Connector) -> String?) -> [Finding] {
    var first: [String: Connector] = [:]
    return compactMap { connector in
      guard let text = value(connector) else { return nil }
      guard let other = first[text] else {
        first[text] = connector
        return nil
      }
      guard member != "definitionId" || connector.twinName != other.twinName else { return nil }
      return Finding(
        SharedIdentity.rule.id, .error, at: .file(connector.folder.place("metadata.yaml")),
        "\(member) '\(text)' is also that of \(other.path)", remedy: "Give one of them its own.")
    }
  }
}

/// The rule about connectors beside each other, which no connector alone can break.
package enum SharedIdentity {
  package static let rule = RuleDescription(
    "workspace.identity.shared", .error, "no two connectors share a definition id or an image",
    why: """
      A platform takes connectors with one definition id for the same connector, and the second to be \
      pushed under one image name replaces the first. The twins of one connector, such as \
      source-postgres and source-postgres-strict-encrypt, share their id on purpose.
      """,
    source: "the registry, which is keyed by definition id",
    passes: """
      -- source-cats/metadata.yaml --
      data:
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
      -- source-dogs/metadata.yaml --
      data:
        definitionId: 0c4f7f0a-9a0b-4d8e-8f55-2f6d1f0b7a22
      """,
    fails: """
      -- source-cats/metadata.yaml --
      data:
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
      -- source-dogs/metadata.yaml --
      data:
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
      """)
}

extension Connector {
  /// The name without what tells the variants of one connector apart.
  fileprivate var twinName: String {
    for suffix in ["-strict-encrypt", "-secure", "-cloud"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    return name
  }
}
