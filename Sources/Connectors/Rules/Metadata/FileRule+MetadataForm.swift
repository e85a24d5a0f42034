import Findings
import Schema

extension FileRule {
  static let metadataForm = FileRule(
    "metadata.schema", .error, "metadata.yaml keeps to the schema of the registry",
    why: """
      The registry refuses a file with a member it does not know, or with a value of another type. Its \
      published schema cannot be loaded by a checker that follows the standard, so its rules are held \
      here.
      """,
    source: "metadata schema, ConnectorMetadataDefinitionV0",
    passes: """
      -- metadata.yaml --
      metadataSpecVersion: "1.0"
      data:
        supportLevel: community
      """,
    fails: """
      -- metadata.yaml --
      metadataSpecVersion: "1.0"
      data:
        supportLevel: platinum
      """
  ) { connector in
    guard let document = connector.metadata?.document, document.object != nil else { return [] }
    return MetadataSchema.compiled.check(document, file: connector.folder.place(ConnectorMetadata.file))
      .filter { !isTold(elsewhere: $0) }
      .map {
        FileBreach(at: $0.place, $0.message, remedy: $0.remedy(in: document))
      }
  }

  /// Members that were renamed, and a list of breaking changes, have rules that say what to do.
  private static func isTold(elsewhere finding: Finding) -> Bool {
    let pointer = finding.place.pointer ?? ""
    return RenamedMember.all.contains { pointer == "/data/\($0.old)" }
      || (pointer == "/data/releases/breakingChanges" && finding.rule == "schema.type")
  }
}
