import AirbyteProtocol
import Findings

extension MessageInspector {
  mutating func judgeEnd() {
    let count = recordCounts()
    for finding in states.finish(records: count) { report(finding) }
    for finding in statuses.finish(isRead: context.command == .read) { report(finding) }
    for finding in answers?.finish() ?? [] { report(finding) }
    for finding in echo?.finish() ?? [] { report(finding) }
    guard context.command == .read else { return }
    let fields = fields()
    for number in desk.streams.indices where desk.streams[number].summary.isKnown {
      judgeEnd(of: number, fields[number])
    }
  }

  private mutating func judgeEnd(of number: Int, _ fields: [FieldSummary]) {
    let summary = desk.streams[number].summary
    guard desk.counters[number].records > 0 else {
      let message = "no record came for the configured stream \(summary.stream)"
      return report(
        Rule.rc06.finding(at: Place(), message, remedy: "Test with data in which the stream has records."),
        stream: summary.stream)
    }
    let empty = fields.filter { $0.isDeclared && $0.values == $0.nulls && $0.path.count == 1 }
    guard !empty.isEmpty else { return }
    let names = empty.prefix(12).map { quote($0.path) }.joined(separator: ", ")
    report(
      Rule.rc08.finding(
        at: Place(),
        empty.count == 1
          ? "the field \(names) of \(summary.stream) has no value in any record"
          : "\(empty.count) fields of \(summary.stream) have no value in any record: \(names)",
        remedy: "Look whether they are asked for, and spelled as the API spells them."),
      stream: summary.stream)
  }

  func recordCounts() -> (StreamIdentity?) -> Int {
    var counts: [StreamIdentity: Int] = [:]
    for number in desk.streams.indices {
      counts[desk.streams[number].summary.stream] = desk.counters[number].records
    }
    let total = counts.values.reduce(0, +)
    return { stream in stream.map { counts[$0] ?? 0 } ?? total }
  }

  func summary() -> InspectionReport {
    var report = InspectionReport()
    report.findings = tally.shown
    report.counts = tally.counts.map {
      InspectionReport.Count(
        rule: $0.kind.rule, severity: $0.severity, stream: $0.kind.stream, detail: $0.kind.detail,
        count: $0.count, shown: min($0.count, FindingTally.shownOfKind))
    }
    report.messages = MessageType.allCases.map { type in
      (type, (counts[type] ?? 0) + (type == .record ? fastRecords : 0))
    }.filter { $0.1 > 0 }
    (report.lines, report.bytes, report.otherLines) = (lines, bytes, otherLines)
    let fields = fields()
    for number in desk.streams.indices {
      let stream = desk.streams[number]
      var summary = stream.summary
      summary.stream.name = secrets.masked(summary.stream.name)
      summary.stream.namespace = summary.stream.namespace.map(secrets.masked)
      let counter = desk.counters[number]
      (summary.records, summary.bytes, summary.badRecords) = (counter.records, counter.bytes, counter.bad)
      summary.fields = fields[number]
      if counter.first <= counter.last { summary.emitted = counter.first...counter.last }
      report.streams.append(summary)
    }
    return report
  }

  /// By stream that had records: the fields of its schema in their order, then those that records brought.
  private func fields() -> [[FieldSummary]] {
    var fields = [[FieldSummary]](repeating: [], count: desk.streams.count)
    for (index, number) in owners().enumerated() where number >= 0 && desk.counters[number].records > 0 {
      guard desk.scanner.plan.slots[index].isCounted else { continue }
      fields[number].append(field(at: index))
    }
    // What only lines had that could not be read is no field of any record.
    return fields.map { fields in
      fields.filter(\.isDeclared) + fields.filter { !$0.isDeclared && $0.values > 0 }
    }
  }

  /// By slot: the number of the stream to whose data it belongs; -1 for the others.
  private func owners() -> [Int] {
    var owners = [Int](repeating: -1, count: desk.scanner.plan.slots.count)
    for number in desk.streams.indices { owners[Int(desk.streams[number].root)] = number }
    for index in owners.indices {
      // What is around a slot always stands before it.
      let parent = desk.scanner.plan.fields[index].parent
      if parent >= 0 { owners[index] = owners[Int(parent)] }
    }
    return owners
  }

  private func field(at index: Int) -> FieldSummary {
    let counts = desk.scanner.counts(of: index)
    return FieldSummary(
      path: desk.scanner.plan.path(of: index).map(secrets.masked),
      isDeclared: desk.scanner.plan.fields[index].isDeclared, values: counts.values, nulls: counts.nulls,
      types: counts.kinds.names, misses: counts.misses)
  }
}
