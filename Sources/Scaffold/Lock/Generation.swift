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
  /// The lock of the connector that stands there already.
  package var former: Lock?

  package var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// The folder that the plan's paths are below: the connector's own, or the root of its repository.
  package var root = ""

  /// The connector's folder, such as `source-pet-shop`.
  package var folder: String { resolution.scope["connector"]?.text ?? template.id }

  /// What a patch's paths are below, as its reader stands in the workspace or at the repository's root.
  package var patchFolder: String? { connector.home == nil ? folder : nil }

  /// Where the connector itself stands.
  package var connectorPath: String { connector.home.map { "\(root)/\($0)" } ?? root }
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
        findings: resolution.findings, former: former)
    }
    let connector = render(template, resolution)
    let fresh = Lock(
      of: connector, template, resolution, seed: seed, templateHash: contentHash(of: template), hangar: hangar
    )
    let lock = former.map { fresh.replacing($0) } ?? fresh
    return Generation(
      template: template, resolution: resolution, connector: connector,
      plan: connector.plan.adding(lock, for: connector), findings: resolution.findings + connector.findings,
      former: former)
  }

  /// Makes everything for a connector in its place; one that stands there already keeps its ids and dates.
  ///
  /// - Parameters:
  ///   - template: With its layers.
  ///   - answers: What a person gave; defaults fill the rest.
  ///   - seed: For a connector that does not stand there yet.
  ///   - place: Where connectors are made.
  ///   - hangar: This program's version.
  /// - Returns: The plan, or why there is none.
  /// - Throws: ``GenerationRefusal``.
  package func generate(
    _ template: Template, _ answers: Answers, seed: Seed = .fresh(), in place: ConnectorPlace, hangar: String
  ) throws(GenerationRefusal) -> Generation {
    var made = generate(template, answers, seed: seed, hangar: hangar)
    guard made.errors.isEmpty else { return made }
    made.root = place.root(of: made.connector, named: made.folder)
    let former: Lock?
    do { former = try Lock.read(in: made.connectorPath) } catch { throw .lock(error) }
    guard let former else { return made.excluding(in: place) }
    guard former.template == template.id else {
      throw .otherTemplate(folder: made.folder, former.template, asked: template.id)
    }
    guard former.layout == template.layout else {
      throw .otherLayout(folder: made.folder, former.layout ?? "", asked: template.layout ?? "")
    }
    var again = generate(template, answers, seed: former.seed, former: former, hangar: hangar)
    again.root = made.root
    return again.excluding(in: place)
  }
}

/// Why nothing was made for a connector.
package enum GenerationRefusal: Error, Equatable, CustomStringConvertible {
  case lock(LockRefusal)
  /// The folder's connector was made of another template.
  case otherTemplate(folder: String, String, asked: String)
  /// The folder's connector is packaged another way.
  case otherLayout(folder: String, String, asked: String)

  package var description: String {
    switch self {
    case .lock(let refusal): refusal.description
    case .otherTemplate(let folder, let former, let asked):
      "'\(folder)' was made of \(former), and \(asked) would mix with it. Choose another name or folder."
    case .otherLayout(let folder, let former, let asked):
      "'\(folder)' was made in the layout '\(former)', and '\(asked)' would mix with it. Choose another name or folder."
    }
  }
}

extension Generation {
  /// The files as Hangar left them, by their paths in the plan; empty for a connector that was not there.
  package var pristine: [RelativePath: ContentHash] {
    Dictionary(
      (former?.files ?? []).map { (former?.planPath(of: $0) ?? $0.path, $0.hash) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Files with contents that a person wrote and that these changes would replace.
  package func overwritten(by changes: ChangeSet) -> [RelativePath] {
    changes.overwriting(pristine, by: plan)
  }
}

extension FilePlan {
  /// The files with Hangar's own records beside them.
  fileprivate func adding(_ lock: Lock, for connector: RenderedConnector) -> FilePlan {
    do throws(PathRefusal) {
      return FilePlan(
        files + (try lock.files(for: connector)), removing: removals, inserting: insertions)
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
    } catch let refusal as FolderRefusal {
      throw .folder(refusal)
    } catch {
      throw .unreadable("\(error)")
    }
    return try snapshot.bytes(place).map { bytes throws(LockRefusal) in try Lock(reading: bytes) }
  }
}
