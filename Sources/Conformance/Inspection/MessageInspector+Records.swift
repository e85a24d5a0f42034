import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  /// Judges a RECORD line the fast way; false where it is another line, or cannot be read.
  mutating func inspectRecord(_ text: Text) -> Bool {
    guard mayBeRecord(text) else { return false }
    var scan = scanLearning(text.start, text, root: desk.scanner.envelope)
    guard scan.outcome == .whole, isRecord(text) else { return false }
    // The older protocol closed its objects, so that each key must be looked at.
    let isOdd = hasOddEnvelope() || hasMeta || context.era == .december2020
    guard let number = resolve(&scan, text) else { return refuse(text) }
    count(text, number)
    judge(scan, text, number)
    if isOdd { inspectEnvelope(text) }
    if !expectsRecords { noteAnswer(.record, nil, text.place) }
    return true
  }

  /// Whether the line may be a RECORD: all but those that say at once that they are something else.
  private func mayBeRecord(_ text: Text) -> Bool {
    let (count, start) = (text.end - text.start, text.start)
    guard count > 16, start.pointee == Ascii.openBrace else { return false }
    // `{"type":"` and the first letters of the type, with or without a space.
    guard load8(start) == 0x3A22_6570_7974_227B else { return true }
    let letter = start[8] == 0x20 ? start + 9 : start + 8
    return letter.pointee == Ascii.quote && load4(letter + 1) == 0x4F43_4552
  }

  /// Scans, and again after each property that the tables had not yet.
  private mutating func scanLearning(_ start: Bytes, _ text: Text, root: Int32, isPart: Bool = false) -> Scan
  {
    while true {
      let scan = desk.scanner.scan(start, end: text.end, root: root, isPart: isPart)
      guard case .unknownProperty(let object, let key) = scan.outcome else { return scan }
      guard learn(object, start + key.lowerBound, key.count) else { return Scan() }
    }
  }

  private mutating func learn(_ object: Int32, _ key: Bytes, _ count: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: key, count: count)
    guard let name = desk.scanner.unescaped(bytes) else { return false }
    let parent = desk.scanner.plan.objects[Int(object)].slot
    var slot = Slot()
    slot.isCounted = true
    let path = desk.scanner.plan.fields[Int(parent)].path + [name]
    let field = SlotField(path: path, isDeclared: false, parent: parent)
    desk.noteLearned(desk.scanner.plan.addProperty(name, slot, field, to: object))
    desk.growTallies()
    return true
  }

  private func capture(_ capture: Capture) -> RecordScanner.Captured {
    desk.scanner.captures[Int(capture.rawValue)]
  }

  private var hasMeta: Bool { !capture(.meta).kind.isSubset(of: .null) }

  private func isRecord(_ text: Text) -> Bool {
    let type = capture(.type)
    let isNamed =
      type.kind == .string && type.end - type.start == 8
      && load8(text.start + type.start) == 0x2244_524F_4345_5222
    return isNamed && capture(.stream).kind == .string && capture(.data).kind == .object
  }

  private func hasOddEnvelope() -> Bool {
    for index in 0..<desk.scanner.misses.count where desk.scanner.misses[index].slot <= desk.scanner.envelope
    {
      return true
    }
    return false
  }

  /// Finds the record's stream, and judges its data if that had to wait; nil for a foreign stream.
  private mutating func resolve(_ scan: inout Scan, _ text: Text) -> Int? {
    if scan.stream >= 0, hasNamespace(of: Int(scan.stream), text) { return Int(scan.stream) }
    let identity = identity(text)
    guard let number = desk.number(of: identity) ?? addStream(identity) else { return nil }
    let data = text.start + capture(.data).start
    scan = scanLearning(data, text, root: desk.streams[number].root, isPart: true)
    return number
  }

  private func hasNamespace(of number: Int, _ text: Text) -> Bool {
    let captured = capture(.namespace)
    guard desk.counters[number].hasNamespace else { return captured.kind != .string }
    return captured.kind == .string
      && string(captured, text) == desk.streams[number].summary.stream.namespace
  }

  private func identity(_ text: Text) -> StreamIdentity {
    let namespace = capture(.namespace)
    return StreamIdentity(
      namespace: namespace.kind == .string ? string(namespace, text) : nil,
      name: string(capture(.stream), text) ?? "")
  }

  private func string(_ captured: RecordScanner.Captured, _ text: Text) -> String? {
    let bytes = UnsafeBufferPointer(start: text.start + captured.start, count: captured.end - captured.start)
    return desk.scanner.unescaped(bytes)
  }

  private mutating func addStream(_ identity: StreamIdentity) -> Int? {
    guard !desk.hasCatalog, desk.streams.count < RecordDesk.mostStreams else { return nil }
    let number = desk.add(identity, schema: [:], key: [], isKnown: false)
    desk.counters[number].hasEnded = statuses.hasEnded(identity)
    return number
  }

  private mutating func refuse(_ text: Text) -> Bool {
    let identity = identity(text)
    report(
      Rule.rc01.finding(
        at: text.place, "the record's stream \(identity) is not in the catalog",
        remedy: "Send only records of streams that were asked for."), stream: identity)
    return true
  }

  /// Counts a record for its stream.
  private mutating func count(_ text: Text, _ number: Int) {
    desk.counters[number].records += 1
    desk.counters[number].bytes += text.end - text.start + 1
    desk.commitEvents()
    let emitted = capture(.emittedAt)
    if emitted.kind == .integer, let time = integer(text.start + emitted.start, emitted.end - emitted.start) {
      desk.counters[number].first = min(desk.counters[number].first, time)
      desk.counters[number].last = max(desk.counters[number].last, time)
    }
  }

  private func integer(_ digits: Bytes, _ count: Int) -> Int? {
    guard count <= 18 else { return nil }
    var value = 0
    for index in 0..<count {
      guard isDigit(digits[index]) else { return nil }
      value = value &* 10 &+ Int(digits[index] &- Ascii.zero)
    }
    return value
  }
}
