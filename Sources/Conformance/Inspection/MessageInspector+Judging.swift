import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  /// Reports what a scan found out about the data of a record.
  mutating func judge(_ scan: Scan, _ text: Text, _ number: Int) {
    // A record that is fine gets by with no copy of a string.
    if desk.counters[number].hasEnded { reportLate(text, number) }
    if scan.extra > 0 { desk.streams[number].summary.otherFields += scan.extra }
    if !desk.learned.isEmpty { reportLearned(text, number) }
    if desk.counters[number].hasKey { judgeKey(scan.keyKinds, text, number) }
    if scan.isForeign { reportForeign(text, number) }
    if scan.needsTree || desk.scanner.misses.count > 0 { judgeMisses(scan, text, number) }
  }

  private mutating func reportLate(_ text: Text, _ number: Int) {
    let stream = desk.streams[number].summary.stream
    report(
      Rule.ss06.finding(
        at: text.place, "a record of \(stream) came after the stream had ended",
        remedy: "Send COMPLETE behind the last record."), stream: stream)
  }

  private mutating func reportForeign(_ text: Text, _ number: Int) {
    let stream = desk.streams[number].summary.stream
    report(
      Rule.rc05.finding(
        at: text.place, "the record shares no field with the schema of \(stream)",
        remedy: "Look whether it is sent for the right stream."), stream: stream)
  }

  /// A line that could not be read to its end may have brought names too; these wait for a record that has them.
  private mutating func reportLearned(_ text: Text, _ number: Int) {
    let learned = desk.takeLearned()
    guard desk.streams[number].summary.isKnown else { return }
    let (stream, place) = (desk.streams[number].summary.stream, text.place)
    for slot in learned {
      let path = desk.scanner.plan.path(of: Int(slot))
      report(
        Rule.rc09.finding(
          at: place, "\(quote(path)) of \(stream) is not declared in its schema",
          remedy: "Add it to json_schema."),
        stream: stream, detail: path.joined(separator: "."))
    }
  }

  private mutating func judgeKey(_ kinds: ValueKinds, _ text: Text, _ number: Int) {
    let problem: String
    if kinds.isSubset(of: .null) {
      problem = "is null or missing"
    } else if !kinds.isDisjoint(with: [.object, .array]) {
      problem = "is an object or a list"
    } else {
      return
    }
    let stream = desk.streams[number].summary.stream
    report(
      Rule.rc07.finding(
        at: text.place, "the primary key of a record of \(stream) \(problem)",
        remedy: "Send records with a key, or name another primary key."), stream: stream, detail: problem)
  }

  private mutating func judgeMisses(_ scan: Scan, _ text: Text, _ number: Int) {
    let misses = (0..<desk.scanner.misses.count).map { desk.scanner.misses[$0] }
      .filter { $0.slot > desk.scanner.envelope }
    guard scan.needsTree || !misses.isEmpty else { return }
    guard !scan.needsTree else { return explain(text, number, misses: []) }
    for miss in misses { desk.scanner.countMiss(Int(miss.slot)) }
    let settled = misses.compactMap { desk.settledKind($0) }
    guard settled.count == misses.count else { return explain(text, number, misses: misses) }
    desk.counters[number].bad += 1
    for index in settled { tally.countOne(index) }
  }

  /// Reads a record into a tree and says in words what is wrong with it.
  ///
  /// `misses` is what the scanner found, counted by field already; empty where the tree decides.
  private mutating func explain(_ text: Text, _ number: Int, misses: [FieldMiss]) {
    guard fitsTree(text) else { return explainLarge(text, number, misses: misses) }
    let stream = desk.streams[number].summary.stream
    let parsed = JSON.parse([UInt8](text.bytes))
    reportDuplicates(parsed.findings, text.place)
    guard let data = parsed.value?["record"]?["data"], let explainer = desk.explainer(of: number) else {
      return
    }
    let found = explainer.misses(data)
    if found.contains(where: { $0.severity != .notChecked }) { desk.counters[number].bad += 1 }
    for miss in found {
      if misses.isEmpty, miss.severity != .notChecked, let slot = desk.slot(of: miss.pointer, in: number) {
        desk.scanner.countMiss(slot)
      }
      report(miss.finding(at: text.place, of: stream), stream: stream, detail: miss.detail)
    }
    for miss in misses {
      let kind = FindingTally.Kind(
        rule: desk.rule(of: miss), stream: stream, detail: desk.detail(of: miss))
      if let index = tally.settled(kind) { desk.settle(miss, index) }
    }
  }

  /// Says what the envelope of a record has wrong, or a part of it that is looked at rarely.
  ///
  /// The record's data, which can be large, is not looked at.
  mutating func inspectEnvelope(_ envelope: RecordEnvelope, _ text: Text) {
    let data = envelope.dataRange
    let front = text.bytes[..<data.lowerBound]
    let behind = text.bytes[data.upperBound...]
    guard front.count + behind.count <= TreeSize.small else { return reportLarge(.record, text) }
    let parsed = JSON.parse(Array(front) + Array("{}".utf8) + Array(behind))
    reportDuplicates(parsed.findings, text.place)
    guard let value = parsed.value else { return }
    for finding in Envelope.open(value, era: context.era).1 { report(finding.moved(to: text.place)) }
  }
}

extension RecordMiss {
  /// The field with `[]` for indices, and the keyword.
  fileprivate var detail: String {
    (pointer.tokens.map { Int($0) == nil ? $0 : "[]" } + [keyword]).joined(separator: ".")
  }

  fileprivate func finding(at place: Place, of stream: StreamIdentity) -> Finding {
    var place = place
    place.pointer = JSONPointer(["record", "data"] + pointer.tokens).description
    return Finding(rule.id, severity ?? rule.severity, at: place, "in \(stream) \(message)", remedy: remedy)
  }
}

extension RecordDesk {
  /// The rule and detail that the tree checker's finding for the same fault has.
  func rule(of miss: FieldMiss) -> String {
    guard miss.kind == .form || miss.kind == .zone else { return Rule.rc02.id }
    let check = scanner.plan.slots[Int(miss.slot)].check
    let form = check >= 0 ? TemporalForm(rawValue: scanner.plan.checks[Int(check)].temporal) : nil
    return form?.isDateTime == true ? Rule.rc03.id : Rule.rc04.id
  }

  func detail(of miss: FieldMiss) -> String {
    let path = scanner.plan.path(of: Int(miss.slot))
    return ((miss.kind == .required ? path.dropLast() : path[...]) + [miss.kind.keyword]).joined(
      separator: ".")
  }

  /// The slot that a pointer from a record's data leads to.
  fileprivate func slot(of pointer: JSONPointer, in number: Int) -> Int? {
    var index = streams[number].root
    for token in pointer.tokens {
      let slot = scanner.plan.slots[Int(index)]
      let found = slot.object >= 0 ? scanner.find(token, in: slot.object) : -1
      index = found >= 0 ? found : slot.items
      guard index > 0 else { return nil }
    }
    return Int(index)
  }
}
