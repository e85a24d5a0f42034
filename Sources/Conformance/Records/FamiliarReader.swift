/// Reads records that are like those before: the same bytes around data and time, and values that fit.
///
/// Nearly all records of a stream are. What a record may be besides is left to `RecordScanner.scan`, which reads
/// the line anew; this reader need not say why it gave up. A recursive descent, so that each object's loop keeps
/// what it needs in registers.
struct FamiliarReader: ~Copyable {
  let slots: UnsafeMutablePointer<Slot>
  let objects: UnsafeMutablePointer<ObjectPlan>
  let tables: UnsafeMutablePointer<Int32>
  let required: UnsafeMutablePointer<UInt64>
  let names: Bytes
  let judge: ValueJudge
  let lastEvent: UnsafeMutablePointer<UInt32>
  /// Where the next event is written.
  var event: UnsafeMutablePointer<UInt32>
  /// The bits of the properties of the objects that are open, one behind the other.
  var seen: UnsafeMutablePointer<UInt64>
  /// The kinds of the values of the primary key.
  var keyKinds: ValueKinds = []
  private var depth = 0

  /// Less than the scanner's, which counts the objects around the data too.
  private static let deepest = 200

  init(_ scanner: borrowing RecordScanner) {
    (slots, objects) = (scanner.plan.slots.base, scanner.plan.objects.base)
    (tables, required) = (scanner.plan.tables.base, scanner.plan.required.base)
    names = UnsafePointer(scanner.plan.names.base)
    judge = ValueJudge(scanner.plan)
    event = scanner.events.base
    lastEvent = event + (RecordScanner.mostEvents - 1)
    seen = scanner.seen.base
  }

  /// Reads an object from its opening brace to behind its closing one; nil where it is not like others.
  mutating func readObject(_ open: Bytes, _ index: Int32) -> Bytes? {
    guard index >= 0 else { return readUnknownObject(open) }
    let object = objects + Int(index)
    let words = Int(object.pointee.words)
    let seen = self.seen
    for word in 0..<words { seen[word] = 0 }
    self.seen += words
    depth += 1
    guard depth < Self.deepest else { return nil }
    var p = skipSpace(open + 1)
    var (previous, next) = (Int32(-1), object.pointee.first)
    if p.pointee != Ascii.closeBrace {
      while true {
        if !slots[Int(next)].lead.isAt(p, names) {
          next = find(p, object, previous)
          guard next >= 0, let colon = colon(behind: p) else { return nil }
          p = skipSpace(colon + 1)
        } else {
          p = skipSpace(p + Int(slots[Int(next)].lead.length))
        }
        let slot = slots + Int(next)
        let word = seen + Int(slot.pointee.bit) &>> 6
        let mask = UInt64(1) &<< UInt64(slot.pointee.bit & 63)
        guard word.pointee & mask == 0, let end = readValue(p, slot, next) else { return nil }
        word.pointee |= mask
        previous = next
        next = slot.pointee.next
        p = skipSpace(end)
        if p.pointee != Ascii.comma { break }
        p = skipSpace(p + 1)
      }
      guard p.pointee == Ascii.closeBrace else { return nil }
    }
    for word in 0..<words where required[Int(object.pointee.required) + word] & ~seen[word] != 0 {
      return nil
    }
    self.seen = seen
    depth -= 1
    return p + 1
  }

  private mutating func readList(_ open: Bytes, _ items: Int32) -> Bytes? {
    depth += 1
    guard depth < Self.deepest else { return nil }
    let slot = slots + Int(items)
    var p = skipSpace(open + 1)
    if p.pointee != Ascii.closeBracket {
      while true {
        guard let end = readValue(p, slot, items) else { return nil }
        p = skipSpace(end)
        if p.pointee != Ascii.comma { break }
        p = skipSpace(p + 1)
      }
      guard p.pointee == Ascii.closeBracket else { return nil }
    }
    depth -= 1
    return p + 1
  }

  /// An object of which nothing is known.
  private mutating func readUnknownObject(_ open: Bytes) -> Bytes? {
    depth += 1
    guard depth < Self.deepest else { return nil }
    var p = skipSpace(open + 1)
    if p.pointee != Ascii.closeBrace {
      while true {
        guard p.pointee == Ascii.quote, let colon = colon(behind: p),
          let end = readValue(skipSpace(colon + 1), slots, RecordPlan.any)
        else { return nil }
        p = skipSpace(end)
        if p.pointee != Ascii.comma { break }
        p = skipSpace(p + 1)
      }
      guard p.pointee == Ascii.closeBrace else { return nil }
    }
    depth -= 1
    return p + 1
  }

  @inline(__always)
  private mutating func readValue(_ p: Bytes, _ slot: UnsafeMutablePointer<Slot>, _ index: Int32) -> Bytes? {
    let kind: ValueKinds
    let end: Bytes
    var flags: UInt8 = 0
    switch p.pointee {
    case Ascii.quote:
      kind = .string
      if slot.pointee.plainForm == .timestamp, p[21] == Ascii.quote, isTimestamp(p + 1) {
        end = p + 22
      } else if slot.pointee.plainForm == .date, p[11] == Ascii.quote, isDate(p + 1) {
        end = p + 12
      } else {
        guard let close = skipString(p + 1, &flags) else { return nil }
        end = close + 1
        guard takes(slot, p, end, kind, flags) else { return nil }
      }
    case UInt8(ascii: "n"):
      kind = .null
      guard load4(p) == Words.null, takes(slot, p, p, kind, 0) else { return nil }
      end = p + 4
    case UInt8(ascii: "t"):
      kind = .boolean
      guard load4(p) == Words.true, takes(slot, p, p, kind, 0) else { return nil }
      end = p + 4
    case UInt8(ascii: "f"):
      kind = .boolean
      guard load4(p + 1) == Words.alse, takes(slot, p, p, kind, 0) else { return nil }
      end = p + 5
    case Ascii.openBrace:
      guard count(index, slot, .object, p) else { return nil }
      return readObject(p, slot.pointee.object)
    case Ascii.openBracket:
      guard count(index, slot, .array, p) else { return nil }
      return readList(p, slot.pointee.items)
    default:
      var isInteger = true
      guard let next = skipNumber(p, &isInteger) else { return nil }
      end = next
      kind = isInteger ? .integer : .number
      guard takes(slot, p, end, kind, 0) else { return nil }
    }
    event.pointee = UInt32(truncatingIfNeeded: index) &<< 3 | kind.number
    event += Int(slot.pointee.counted)
    return event < lastEvent ? end : nil
  }

  private mutating func count(
    _ index: Int32, _ slot: UnsafeMutablePointer<Slot>, _ kind: ValueKinds, _ p: Bytes
  ) -> Bool {
    guard takes(slot, p, p, kind, 0) else { return false }
    event.pointee = UInt32(truncatingIfNeeded: index) &<< 3 | kind.number
    event += Int(slot.pointee.counted)
    return event < lastEvent
  }

  /// Whether a slot has nothing against a value.
  @inline(__always)
  private mutating func takes(
    _ slot: UnsafeMutablePointer<Slot>, _ value: Bytes, _ end: Bytes, _ kind: ValueKinds, _ flags: UInt8
  ) -> Bool {
    if !slot.pointee.plainKinds.isDisjoint(with: kind) { return true }
    return takesChecked(slot, value, end, kind, flags)
  }

  @inline(never)
  private mutating func takesChecked(
    _ slot: UnsafeMutablePointer<Slot>, _ value: Bytes, _ end: Bytes, _ kind: ValueKinds, _ flags: UInt8
  ) -> Bool {
    if slot.pointee.isKey { keyKinds.formUnion(kind) }
    guard slot.pointee.kinds.contains(kind), slot.pointee.treeKinds.isDisjoint(with: kind) else {
      return false
    }
    guard slot.pointee.judgedKinds.contains(kind) else { return true }
    if kind != .string, slot.pointee.takesPositives, value.pointee != Ascii.minus { return true }
    return judge.verdict(on: value, end, kind, flags, check: Int(slot.pointee.check)) == Verdict.fine
  }

  /// The slot of a property that came in another order than last time, which is the order to come; -1 where it is
  /// not known.
  private func find(_ quote: Bytes, _ object: UnsafeMutablePointer<ObjectPlan>, _ previous: Int32) -> Int32 {
    guard quote.pointee == Ascii.quote else { return -1 }
    let close = endOfPlain(quote + 1)
    guard close.pointee == Ascii.quote else { return -1 }
    let found = RecordScanner.find(quote + 1, close - quote - 1, object, slots, tables, names)
    guard found >= 0 else { return -1 }
    if previous < 0 { object.pointee.first = found } else { slots[Int(previous)].next = found }
    return found
  }

  private func colon(behind key: Bytes) -> Bytes? {
    var flags: UInt8 = 0
    guard let close = skipString(key + 1, &flags) else { return nil }
    let p = skipSpace(close + 1)
    return p.pointee == Ascii.colon ? p : nil
  }
}
