package import Changes
package import Findings
import OrderedCollections
package import Schema

/// A generated connector brought to what its template makes now, with what was written by hand kept.
package struct ConnectorUpdate: Sendable {
  package let generation: Generation
  /// What is to be reviewed and written, and what cannot be brought together.
  package let merge: FileMerge
  /// Files whose pristine copy is lost, so that nobody knows what was written there by hand.
  package let withoutCopy: [RelativePath]
}

extension TemplateCatalog {
  /// Makes a connector again of its own answers and merges that into what stands there.
  ///
  /// - Parameters:
  ///   - lock: The connector's.
  ///   - template: The lock's, in the lock's layout, as it is now.
  ///   - answers: By question id, in the place of the lock's; answers to no question count for nothing.
  ///   - root: The folder that the lock's plan stands in.
  ///   - hangar: This program's version.
  /// - Returns: What to review.
  /// - Throws: ``UpdateRefusal``.
  package func update(
    _ lock: Lock, _ template: Template, answers: JSON, below root: String, hangar: String
  ) throws(UpdateRefusal) -> ConnectorUpdate {
    let now = template.askedOnly(answers)
    var made = generate(template, now, seed: lock.seed, former: lock, hangar: hangar)
    guard made.errors.isEmpty else { throw .answers(made.errors) }
    let former = template.resolve(template.askedOnly(lock.answers), seed: lock.seed).scope["connector"]?.text
    guard former == nil || former == made.folder else { throw .renamed(made.folder) }
    made.root = root
    do {
      return try ConnectorUpdate(made, of: lock)
    } catch {
      throw .merge("\(error)")
    }
  }
}

extension Template {
  /// The answers to the questions that it still asks.
  fileprivate func askedOnly(_ answers: JSON) -> Answers {
    let asked = Set(questions.map(\.id))
    let kept = answers.members.filter { asked.contains($0.key) }
    return Answers(record: JSON(members: kept.map { ($0.key, $0.value) }), source: .lock)
  }
}

/// Why a connector is not brought to its template.
package enum UpdateRefusal: Error, Equatable, CustomStringConvertible {
  /// The answers do not fit the template as it is now.
  case answers([Finding])
  /// Another name would be another connector.
  case renamed(String)
  case merge(String)

  package var description: String {
    switch self {
    case .answers(let findings):
      "Nothing can be made of these answers: \(findings.map(\.message).joined(separator: "; ")). Give others with --set."
    case .renamed(let folder):
      "With this name it would be another connector, '\(folder)'. Make that one with 'hangar new'."
    case .merge(let sentence): sentence
    }
  }
}

extension ConnectorUpdate {
  fileprivate init(_ made: Generation, of former: Lock) throws {
    let base = try PristineFiles(of: former, made.connector.plan, below: made.root)
    let own = Set(made.connector.plan.files.map(\.path))
    let records = made.plan.files.filter { !own.contains($0.path) }
    let kept = Set(records.map(\.path))
    merge = try FileMerge(
      base: base.plan, theirs: FilePlan(made.connector.plan.files),
      alongside: FilePlan(
        records, removing: base.copies.filter { !kept.contains($0) }, inserting: made.plan.insertions),
      below: made.root)
    withoutCopy = base.lost
    generation = made
  }
}

/// The files of a lock as they were generated, as far as that is still known.
private struct PristineFiles {
  private(set) var plan = FilePlan()
  /// Where their copies stand.
  private(set) var copies: [RelativePath] = []
  private(set) var lost: [RelativePath] = []

  init(of lock: Lock, _ now: FilePlan, below root: String) throws {
    let bases = try lock.files.map { try lock.basePath(of: $0) }
    copies = bases.compactMap { $0 }
    let disk = try Snapshot.reading(copies + lock.files.map { lock.planPath(of: $0) }, below: root)
    let fresh = Dictionary(now.files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    var files: [PlannedFile] = []
    for (file, base) in zip(lock.files, bases) {
      let path = lock.planPath(of: file)
      let known = [base.flatMap(disk.bytes), disk.bytes(path), fresh[path]].compactMap { $0 }
      let bytes = known.first { ContentHash(of: $0) == file.hash }
      if bytes == nil, base != nil { lost.append(path) }
      // Of what nobody merges it only counts that it was there.
      guard bytes != nil || base == nil else { continue }
      files.append(PlannedFile(path, bytes ?? [], mode: file.mode, owner: file.owner))
    }
    plan = FilePlan(files)
  }
}
