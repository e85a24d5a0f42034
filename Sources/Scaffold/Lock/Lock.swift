package import Changes
package import Schema

/// What a generated connector remembers: `.hangar/lock.json`.
///
/// With the template it gives the same files again, and with the stored base an update is a three-way merge
/// that needs neither the template's history nor git.
package struct Lock: Equatable, Sendable {
  /// The version of the program that wrote it.
  package var hangar: String
  package var template: String
  package var layout: String?
  /// The connector's folder below the root of its repository; nil in a layout that knows no repository.
  package var home: RelativePath?
  /// The hash of everything the template was made of.
  package var templateHash: ContentHash
  package var seed: Seed
  /// A record of the answers that count, never a secret.
  package var answers: JSON
  /// The items that the rendered checklist holds, in order.
  package var checklist: [RenderedItem]
  /// The generated files by path, without secret ones.
  package var files: [LockedFile]

  /// The format that this program writes; an older one is read too, a newer one refused.
  package static let format = 1
  package static let folder = ".hangar"
  package static let path = ".hangar/lock.json"
}

/// A generated file as it was rendered.
package struct LockedFile: Equatable, Sendable {
  package var path: RelativePath
  package var mode: FileMode
  package var hash: ContentHash
  package var owner: OwnerClass
  /// The layer that makes it.
  package var layer: String
  /// What the path is below.
  package var site: FileSite = .connector

  /// Where the pristine contents are kept, below the connector's folder; nil where an update needs none.
  ///
  /// The suffix keeps linters, secret scanners and test runners away.
  package var basePath: String? {
    let folder = site == .connector ? "base" : "repository"
    return owner == .shared ? "\(Lock.folder)/\(folder)/\(path.text).base" : nil
  }
}

extension Lock {
  /// The lock of a connector that was just rendered.
  package init(
    of connector: RenderedConnector, _ template: Template, _ resolution: Resolution, seed: Seed,
    templateHash: ContentHash, hangar: String
  ) {
    self.init(
      hangar: hangar, template: template.id, layout: template.layout, home: connector.home,
      templateHash: templateHash, seed: seed, answers: resolution.record, checklist: connector.checklist,
      files: connector.plan.files.filter { $0.mode != .secret }.map { file in
        let own = connector.home.map { file.path.below($0) } ?? file.path
        return LockedFile(
          path: own ?? file.path, mode: file.mode, hash: file.hash, owner: file.owner,
          layer: connector.provenance[file.path]?.definition.layer ?? template.id,
          site: own == nil ? .repository : .connector)
      })
  }

  /// Where a file of the lock stands below the plan's folder: the repository's root, else the connector's folder.
  package func planPath(of file: LockedFile) -> RelativePath {
    file.site == .repository ? file.path : planPath(file.path)
  }

  /// A path below the connector as one below the plan's folder.
  private func planPath(_ path: RelativePath) -> RelativePath { home.map { path.inside($0) } ?? path }

  /// Where the pristine copy of a file stands below the plan's folder; nil where none is kept.
  ///
  /// - Throws: ``PathRefusal`` for a path so long or odd that its copy's path is none.
  package func basePath(of file: LockedFile) throws(PathRefusal) -> RelativePath? {
    guard let base = file.basePath else { return nil }
    return planPath(try RelativePath(base))
  }

  /// The folder that the lock's connector's plans stand in: its own, or the root of its repository.
  ///
  /// Nil when the connector no longer stands where its layout puts it.
  package func planRoot(ofConnectorAt path: String) -> String? {
    guard let home else { return path }
    guard path.hasSuffix("/\(home)") else { return nil }
    return String(path.dropLast(home.text.count + 1))
  }

  /// The former lock when only the program's version has changed, so that a run that does nothing writes nothing.
  package func replacing(_ former: Lock) -> Lock {
    var same = self
    same.hangar = former.hangar
    return same == former ? former : self
  }
}

extension RelativePath {
  /// Whether it is one of Hangar's own records beside a connector's files.
  package var isRecord: Bool { components.contains { $0 == Lock.folder } }

  /// Whether it is the pristine copy of a file of the same plan.
  package func isPristineCopy(of file: RelativePath) -> Bool {
    guard let folder = folders.first(where: { $0.name == Lock.folder }) else { return false }
    let home = folder.text.dropLast(Lock.folder.count)
    return text == "\(folder)/base/\(file.text.dropFirst(home.count)).base" && file.text.hasPrefix(home)
      || text == "\(folder)/repository/\(file).base"
  }
}
