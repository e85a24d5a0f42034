package import Changes
package import Findings

/// A connector as it would be on disk: its files, the lock and the pristine copies.
package struct Generation: Equatable, Sendable {
  package var template: Template
  package var resolution: Resolution
  package var connector: RenderedConnector
  /// Everything there is to write; empty while something is wrong.
  package var plan: FilePlan
  /// What is wrong with the answers and with the files, all at once.
  package var findings: [Finding]

  package var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// The connector's folder, such as `source-pet-shop`.
  package var folder: String { resolution.scope["connector"]?.text ?? template.id }
}

extension TemplateCatalog {
  /// Makes everything that a template makes of these answers.
  ///
  /// - Parameters:
  ///   - template: With its layers.
  ///   - answers: What a person gave; defaults fill the rest.
  ///   - seed: From the lock of the connector where there is one, else fresh.
  ///   - former: The lock that the connector has, which is kept when nothing in it changes.
  ///   - hangar: This program's version.
  /// - Returns: The plan, or why there is none.
  package func generate(
    _ template: Template, _ answers: Answers, seed: Seed, former: Lock? = nil, hangar: String
  ) -> Generation {
    let resolution = template.resolve(answers, seed: seed)
    guard !resolution.findings.contains(where: { $0.severity == .error }) else {
      let nothing = RenderedConnector(plan: FilePlan(), provenance: [:], checklist: [], findings: [])
      return Generation(
        template: template, resolution: resolution, connector: nothing, plan: FilePlan(),
        findings: resolution.findings)
    }
    let connector = render(template, resolution)
    let fresh = Lock(
      of: connector, template, resolution, seed: seed, templateHash: contentHash(of: template), hangar: hangar
    )
    let lock = former.map { fresh.replacing($0) } ?? fresh
    return Generation(
      template: template, resolution: resolution, connector: connector,
      plan: connector.plan.adding(lock, for: connector), findings: resolution.findings + connector.findings)
  }
}

extension FilePlan {
  /// The files with Hangar's own records beside them.
  fileprivate func adding(_ lock: Lock, for connector: RenderedConnector) -> FilePlan {
    do throws(PathRefusal) {
      return FilePlan(files + (try lock.files(for: connector)))
    } catch {
      preconditionFailure("a record of a file has a path that the file itself could not have: \(error)")
    }
  }
}

extension Lock {
  /// The lock of the connector in a folder; nil where there is none.
  ///
  /// The connector's folder need not exist.
  /// - Throws: ``LockRefusal``.
  package static func read(in folder: String) throws(LockRefusal) -> Lock? {
    let place: RelativePath
    let snapshot: Snapshot
    do {
      place = try RelativePath(path)
      snapshot = try Snapshot.reading([place], below: folder)
    } catch {
      throw .unreadable("\(error)")
    }
    return try snapshot.bytes(place).map { bytes throws(LockRefusal) in try Lock(reading: bytes) }
  }
}
