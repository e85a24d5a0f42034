import Changes
import Findings

extension Generation {
  /// Keeps what the layout excludes out of the repository's commits, in this checkout alone.
  func excluding(in place: ConnectorPlace) -> Generation {
    guard let home = connector.home, !template.excluded.isEmpty, errors.isEmpty else { return self }
    switch place.gitFolder {
    case .absent: return self
    case .folder: return excluding(template.excluded.map { "/\(home)/\($0)" })
    case .elsewhere:
      var made = self
      made.findings.append(
        Finding(
          "generation.exclude", .warning, at: .file(RelativePath.gitExclude),
          "'.git' leads to another folder here, so git was not told to pass over \(template.excluded.joined(separator: " and "))",
          remedy: "Add them to the file that 'git rev-parse --git-path info/exclude' names."))
      return made
    }
  }

  private func excluding(_ lines: [String]) -> Generation {
    guard let path = try? RelativePath(RelativePath.gitExclude) else {
      preconditionFailure("git's list of what it passes over is a path that may be written")
    }
    let text = Array(lines.map { "\($0)\n" }.joined().utf8)
    var made = self
    made.plan = FilePlan(
      plan.files, removing: plan.removals,
      inserting: plan.insertions + [PlannedInsertion(path, text, as: .lines)])
    return made
  }
}
