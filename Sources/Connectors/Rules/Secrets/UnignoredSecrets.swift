import Findings

extension ConnectorCase {
  /// Where git was not asked: whether the folder of secrets is one that `.gitignore` names.
  var unignoredSecrets: [FileBreach] {
    guard folder.kind(of: "secrets") == .folder, !ignoresSecrets else { return [] }
    return [
      FileBreach(
        at: .file(folder.place("secrets")), "nothing keeps git from taking 'secrets/'",
        remedy: "Add a line 'secrets/' to .gitignore.")
    ]
  }

  private var ignoresSecrets: Bool {
    let own = [".gitignore", "secrets/.gitignore"].contains { file in
      guard let text = text(file) else { return false }
      let names = ["secrets", "secrets/", "/secrets", "/secrets/", "secrets/*", "/secrets/*", "**/secrets"]
      return text.lineRanges.contains { line in
        let pattern = text[line].trimmedText
        return names.contains(pattern) || (file.hasPrefix("secrets/") && pattern == "*")
      }
    }
    // Airbyte's repository ignores the folder of every connector at its root.
    return own || layout != .standalone
  }
}
