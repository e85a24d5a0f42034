import Changes
import Connectors
import Findings
import Scaffold
import Schema
import Workspace

/// The steps that start no program: they are what `hangar new` and a tick do.
extension DemoJourney {
  func generate(_ id: String) throws(DemoStop) -> Done<Generation> {
    guard let template = catalog.template(id).template else {
      throw .failed("there is no template '\(id)'")
    }
    let answers = Answers(record: ["name": "Pet Shop"], source: .flag)
    let generation = catalog.generate(template, answers, seed: .fresh(), hangar: Version.text)
    if let error = generation.errors.first { throw .failed(error.message) }
    return Done(generation, [Count(generation.plan.files.count, "files")])
  }

  func compare(_ generation: Generation) throws(DemoStop) -> Done<ChangeSet> {
    let changes = try attempt {
      try ChangeSet.comparing(generation.plan, below: "\(folder)/\(generation.folder)")
    }
    let diffs = changes.diffs()
    let lines = diffs.reduce(0) { $0 + $1.added + $1.removed }
    return Done(changes, [Count(diffs.count, "files"), Count(lines, "diff lines")])
  }

  func write(_ changes: ChangeSet) throws(DemoStop) -> Done<Void> {
    _ = try attempt { try changes.write("demo") }
    return Done((), [Count(changes.effective.count, "files")])
  }

  /// Ticks the items in the checklist and reads it again.
  func tick(_ items: [String], _ name: String) throws(DemoStop) -> Done<Void> {
    let connector = try attempt { try Connector.read(at: "\(folder)/\(name)") }
    let changes = try attempt { try Checklist.changes(setting: true, on: items, in: connector.folder) }
    _ = try attempt { try changes.write("tick \(items.joined(separator: ", "))") }
    guard let progress = ChecklistStatus.read(connector)?.progress, progress.done >= items.count else {
      throw .failed("the ticks are not in the checklist")
    }
    return Done((), [Count(items.count, "items")], saw: "\(progress.done) of \(progress.total) done")
  }

  func attempt<Value>(_ work: () throws -> Value) throws(DemoStop) -> Value {
    do {
      return try work()
    } catch {
      throw .failed("\(error)")
    }
  }
}
