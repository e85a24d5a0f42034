package import Changes
import Schema

extension Lock {
  /// The lock and the pristine copies, to be planned beside the connector's own files.
  ///
  /// - Throws: ``PathRefusal`` for a path so long or odd that its copy's path is none.
  package func files(for connector: RenderedConnector) throws(PathRefusal) -> [PlannedFile] {
    let folder = home.map { "\($0)/" } ?? ""
    var planned = [
      PlannedFile(
        try RelativePath(folder + Self.path), json.bytes(.pretty) + Array("\n".utf8), owner: .tool),
      PlannedFile(try RelativePath("\(folder)\(Self.folder)/.gitignore"), Self.gitignore, owner: .tool),
    ]
    let made = Dictionary(
      connector.plan.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for file in files {
      guard let base = try basePath(of: file), let original = made[planPath(of: file)] else { continue }
      planned.append(original.copy(at: base, owner: .tool))
    }
    return planned
  }

  /// What Hangar keeps for itself beside the lock and the base.
  private static let gitignore = Array("/drafts/\n/evidence.json*\n/journal/\n".utf8)
}
