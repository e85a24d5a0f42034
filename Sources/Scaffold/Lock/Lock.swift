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

  /// Where the pristine contents are kept, below the connector's folder; nil where an update needs none.
  ///
  /// The suffix keeps linters, secret scanners and test runners away.
  package var basePath: String? { owner == .shared ? "\(Lock.folder)/base/\(path.text).base" : nil }
}

extension Lock {
  /// The lock of a connector that was just rendered.
  package init(
    of connector: RenderedConnector, _ template: Template, _ resolution: Resolution, seed: Seed,
    templateHash: ContentHash, hangar: String
  ) {
    self.init(
      hangar: hangar, template: template.id, layout: template.layout, templateHash: templateHash,
      seed: seed, answers: resolution.record, checklist: connector.checklist,
      files: connector.plan.files.filter { $0.mode != .secret }.map { file in
        LockedFile(
          path: file.path, mode: file.mode, hash: ContentHash(of: file.contents), owner: file.owner,
          layer: connector.provenance[file.path]?.definition.layer ?? template.id)
      })
  }

  /// The answers as the source of a new render.
  package var givenAnswers: Answers { Answers(record: answers, source: .lock) }

  /// The former lock when only the program's version has changed, so that a run that does nothing writes nothing.
  package func replacing(_ former: Lock) -> Lock {
    var same = self
    same.hangar = former.hangar
    return same == former ? former : self
  }
}
