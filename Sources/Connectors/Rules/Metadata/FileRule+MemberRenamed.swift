import Findings
import Schema

extension FileRule {
  static let memberRenamed = FileRule(
    "metadata.member.renamed", .error, "no member of metadata.yaml has its old name",
    why: """
      registries became registryOverrides and remotePackageIndex became remoteRegistries; the registry \
      refuses the old names, which older pages still show.
      """,
    source: "metadata schema, ConnectorMetadataDefinitionV0",
    passes: """
      -- metadata.yaml --
      data:
        registryOverrides:
          oss:
            enabled: true
      """,
    fails: """
      -- metadata.yaml --
      data:
        registries:
          oss:
            enabled: true
      """
  ) { connector in
    guard let data = connector.metadata?.data else { return [] }
    return RenamedMember.all.compactMap { member in
      guard data[member.old] != nil else { return nil }
      let key = data.keySpan(member.old)
      return FileBreach(
        at: .file(connector.folder.place(ConnectorMetadata.file), key, pointer: "/data/\(member.old)"),
        "'\(member.old)' is called '\(member.new)' today", remedy: "Write '\(member.new)'.",
        fix: data[member.new] == nil
          ? connector.fix("write \(member.new)", ConnectorMetadata.file, key?.bytes, with: member.new) : nil)
    }
  }
}
