import Changes
import Connectors
package import Scaffold

/// The way of a connector from nothing to a sync, on the embedded sample API and the embedded sink.
///
/// What a step leaves for those behind it is files below the folder.
package struct DemoJourney: Sendable {
  /// Absolute, and empty.
  package let folder: String
  let catalog: TemplateCatalog
  let runner: ProcessRunner
  let tell: @Sendable (DemoEvent) -> Void

  package init(
    folder: String, catalog: TemplateCatalog, runner: ProcessRunner = .system,
    tell: @escaping @Sendable (DemoEvent) -> Void
  ) {
    self.folder = folder
    self.catalog = catalog
    self.runner = runner
    self.tell = tell
  }

  /// Goes all the way, or to the first step that does not do what it is for.
  package func run() async -> DemoReport {
    var report = DemoReport()
    do throws(DemoStop) {
      let records = try await source(&report)
      try await destination(records, &report)
    } catch {
      report.end(error)
    }
    return report
  }

  private func source(_ report: inout DemoReport) async throws(DemoStop) -> Int {
    let name = try await make("source-http", &report)
    try await step("install-source", "install it with its tests", &report) { () throws(DemoStop) in
      try await install(name)
    }
    let sample = try await step("spec", "spec", &report) { () throws(DemoStop) in try await spec(name) }
    try await step("check", "check", &report) { () throws(DemoStop) in try await check(sample) }
    try await step("check-wrong-key", "check with a wrong key", &report) { () throws(DemoStop) in
      try await checkWrongKey(sample)
    }
    try await step("discover", "discover", &report) { () throws(DemoStop) in try await discover(sample) }
    let records = try await step("read", "read", &report) { () throws(DemoStop) in try await read(sample) }
    try await step("read-again", "read again from the state", &report) { () throws(DemoStop) in
      try await readAgain(sample)
    }
    let proven = try await step("prove", "prove the checklist", &report) { () throws(DemoStop) in
      try await prove(name)
    }
    try await step("tick", "tick what is proven", &report) { () throws(DemoStop) in try tick(proven, name) }
    return records
  }

  private func destination(_ records: Int, _ report: inout DemoReport) async throws(DemoStop) {
    let name = try await make("destination-python", &report)
    try await step("install-destination", "install it", &report) { () throws(DemoStop) in
      try await install(name)
    }
    try await step("write-records", "write the source's records", &report) { () throws(DemoStop) in
      try await writeRecords(name)
    }
    try await step("count-rows", "count the sink's rows", &report) { () throws(DemoStop) in
      try await countRows(name, expected: records)
    }
  }

  /// Generates, compares and writes a connector.
  ///
  /// - Returns: The name of its folder.
  private func make(_ template: String, _ report: inout DemoReport) async throws(DemoStop) -> String {
    let generation = try await step("generate-\(template)", "generate \(template)", &report) {
      () throws(DemoStop) in try generate(template)
    }
    let changes = try await step("diff-\(template)", "show the diff", &report) { () throws(DemoStop) in
      try compare(generation)
    }
    try await step("write-\(template)", "write", &report) { () throws(DemoStop) in try write(changes) }
    return generation.folder
  }
}

/// What a demo says while it runs.
package enum DemoEvent: Equatable, Sendable {
  case began(String)
  /// The last line that the step's program wrote.
  case said(String)
  case ended(DemoReport.Step)
}

/// What a step gives to the next ones, and how it is told.
struct Done<Value: Sendable>: Sendable {
  let value: Value
  let counts: [Count]
  let saw: String?

  init(_ value: Value, _ counts: [Count] = [], saw: String? = nil) {
    self.value = value
    self.counts = counts
    self.saw = saw
  }
}

extension DemoJourney {
  /// Does one step and tells of it, also when it fails.
  @discardableResult
  private func step<Value>(
    _ id: String, _ title: String, _ report: inout DemoReport,
    _ work: () async throws(DemoStop) -> Done<Value>
  ) async throws(DemoStop) -> Value {
    tell(.began(title))
    let start = ContinuousClock.now
    func end(_ counts: [Count], _ saw: String?, _ succeeded: Bool) -> DemoReport.Step {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      return DemoReport.Step(
        id: id, title: title, seconds: seconds, counts: counts, saw: saw, succeeded: succeeded)
    }
    do throws(DemoStop) {
      let done = try await work()
      let step = end(done.counts, done.saw, true)
      report.add(step)
      tell(.ended(step))
      return done.value
    } catch {
      let step = end([], error.sentence, false)
      report.add(step)
      tell(.ended(step))
      throw error
    }
  }
}
