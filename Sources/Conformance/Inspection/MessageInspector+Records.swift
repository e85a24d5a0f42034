import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  /// Judges a RECORD line the fast way; false where it is another line, or cannot be read.
  mutating func inspectRecord(_ text: Text) -> Bool {
    if let record = desk.scanner.readFamiliar(text.start, end: text.end) {
      countFamiliar(record, text)
      return true
    }
    guard text.mayBeRecord else { return false }
    var scan = scanLearning(text.start, text, root: desk.scanner.envelope)
    let envelope = RecordEnvelope(desk.scanner.captures.base, line: text.start)
    guard scan.outcome == .whole, envelope.isRecord else { return false }
    // The older protocol closed its objects, so that each key must be looked at.
    let isMissed = desk.scanner.misses.count > 0 && hasOddEnvelope()
    let isOdd = isMissed || envelope.hasMeta || isOldEra
    guard let number = resolve(&scan, envelope, text) else { return refuse(envelope, text) }
    count(scan, envelope, text, number)
    if !isOdd { keepFrame(scan, envelope, text, number) }
    judge(scan, text, number)
    if isOdd { inspectEnvelope(envelope, text) }
    if !expectsRecords { noteAnswer(.record, nil, text.place) }
    return true
  }

  /// Scans, and again after each property that the tables had not yet.
  private mutating func scanLearning(_ start: Bytes, _ text: Text, root: Int32, isPart: Bool = false) -> Scan
  {
    while true {
      let scan = desk.scanner.scan(start, end: text.end, root: root, isPart: isPart)
      guard scan.outcome == .unknownProperty else { return scan }
      guard learn() else { return Scan() }
    }
  }

  private mutating func learn() -> Bool {
    guard let unknown = desk.scanner.unknown, let name = RecordScanner.string(at: unknown.key) else {
      return false
    }
    desk.scanner.learned += 1
    let object = unknown.object
    let parent = desk.scanner.plan.objects[Int(object)].slot
    var slot = Slot()
    slot.isCounted = true
    let field = SlotField(.property, isDeclared: false, parent: parent)
    desk.noteLearned(desk.scanner.plan.addProperty(name, slot, field, to: object))
    desk.scanner.growCounts()
    return true
  }

  private func hasOddEnvelope() -> Bool {
    for index in 0..<desk.scanner.misses.count where desk.scanner.misses[index].slot <= desk.scanner.envelope
    {
      return true
    }
    return false
  }

  /// Finds the record's stream, and judges its data if that had to wait; nil for a foreign stream.
  private mutating func resolve(_ scan: inout Scan, _ envelope: RecordEnvelope, _ text: Text) -> Int? {
    if scan.stream >= 0 {
      let number = Int(scan.stream)
      let isIn = desk.counters.base[number].hasNamespace
      // Most often neither of them has one.
      if isIn == envelope.hasNamespace, !isIn || envelope.namespace == desk.namespace(of: number) {
        return number
      }
    }
    guard envelope.hasShortNames else { return nil }
    let identity = envelope.identity
    guard let number = desk.number(of: identity) ?? addStream(identity) else { return nil }
    scan = scanLearning(envelope.data, text, root: desk.streams[number].root, isPart: true)
    return number
  }

  private mutating func addStream(_ identity: StreamIdentity) -> Int? {
    guard !desk.hasCatalog, desk.streams.count < RecordDesk.mostUnknown else { return nil }
    let number = desk.add(identity)
    desk.counters[number].hasEnded = statuses.hasEnded(identity)
    return number
  }

  private mutating func refuse(_ envelope: RecordEnvelope, _ text: Text) -> Bool {
    guard envelope.hasShortNames else {
      let message =
        "the name of the record's stream has more than \(RecordEnvelope.longestName) bytes, so it was not checked"
      report(Finding(Rule.rc01.id, .notChecked, at: text.place, message))
      return true
    }
    let identity = envelope.identity
    guard desk.hasCatalog else {
      let message =
        "more than \(RecordDesk.mostUnknown) streams came, so the records of \(identity) were not checked"
      report(Finding(Rule.rc01.id, .notChecked, at: text.place, message))
      return true
    }
    guard !desk.isCut else {
      let message =
        "the catalog has more than \(RecordDesk.mostStreams) streams, so the records of \(identity) were not checked"
      report(Finding(Rule.rc01.id, .notChecked, at: text.place, message))
      return true
    }
    report(
      Rule.rc01.finding(
        at: text.place, "the record's stream \(identity) is not in the catalog",
        remedy: "Send only records of streams that were asked for."), stream: identity)
    return true
  }

  /// What was judged fine needs no more than to be counted.
  private mutating func countFamiliar(_ record: RecordScanner.FamiliarRecord, _ text: Text) {
    count(record.stream, text, time: record.time)
    var scan = Scan(outcome: .whole)
    scan.keyKinds = record.keyKinds
    judge(scan, text, record.stream)
    if !expectsRecords { noteAnswer(.record, nil, text.place) }
  }

  /// Keeps what the line has around its data, for the next ones.
  private mutating func keepFrame(_ scan: Scan, _ envelope: RecordEnvelope, _ text: Text, _ number: Int) {
    guard scan.stream >= 0, !scan.isPart, !scan.needsTree, desk.scanner.misses.count == 0,
      let time = envelope.timeDigits
    else { return }
    desk.scanner.familiar.keep(
      text.start, data: envelope.dataRange, time: time, end: text.end - text.start, stream: Int32(number))
  }

  /// Counts a record for its stream.
  private mutating func count(_ scan: Scan, _ envelope: RecordEnvelope, _ text: Text, _ number: Int) {
    if scan.isLong { countAll(scan, envelope, text, number) }
    count(number, text, time: envelope.emittedAt)
  }

  private mutating func count(_ number: Int, _ text: Text, time: Int?) {
    desk.scanner.commitEvents()
    let counter = desk.counters.base + number
    counter.pointee.records += 1
    counter.pointee.bytes += text.end - text.start + 1
    if let time {
      counter.pointee.first = min(counter.pointee.first, time)
      counter.pointee.last = max(counter.pointee.last, time)
    }
  }

  /// Scans a line again that has more values than were kept, now that it is known to be whole.
  private mutating func countAll(_ scan: Scan, _ envelope: RecordEnvelope, _ text: Text, _ number: Int) {
    let (start, root) =
      scan.isPart ? (envelope.data, desk.streams[number].root) : (text.start, desk.scanner.envelope)
    _ = desk.scanner.scan(start, end: text.end, root: root, isPart: scan.isPart, isCounting: true)
  }
}

extension MessageInspector.Text {
  /// Whether the line may be a RECORD: all but those that say at once that they are something else.
  fileprivate var mayBeRecord: Bool {
    guard end - start > 16, start.pointee == Ascii.openBrace else { return false }
    // `{"type":"` and the first letters of the type, with or without a space.
    guard load8(start) == 0x3A22_6570_7974_227B else { return true }
    let letter = start[8] == 0x20 ? start + 9 : start + 8
    return letter.pointee == Ascii.quote && load4(letter + 1) == 0x4F43_4552
  }
}
