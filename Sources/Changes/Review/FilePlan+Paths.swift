extension FilePlan {
  /// - Throws: ``PlanRefusal`` for the first two paths that exclude each other, and for the journal's own.
  func checkPaths() throws(PlanRefusal) {
    var taken: [String: RelativePath] = [:]
    for path in files.map(\.path) + removals + insertions.map(\.path) {
      let folded = path.folded
      guard !path.isWithin(JournalPlace.folder) else { throw .journal(path) }
      if let other = taken.updateValue(path, forKey: folded) { throw .collision(other, path) }
    }
    let fileNames = Dictionary(
      files.map { ($0.path.folded, $0.path) }, uniquingKeysWith: { first, _ in first })
    for path in files.map(\.path) {
      for folder in path.foldedFolders {
        if let file = fileNames[folder] { throw .fileAndFolder(file, path) }
      }
    }
  }
}
