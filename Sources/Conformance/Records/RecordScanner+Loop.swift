// One function of more than a hundred lines, with the reason: each call or shared state inside the loop was
// measured to cost a tenth to a half of its speed.

extension RecordScanner {
  /// Reads one value that stands at `start`, judging it by `root`.
  ///
  /// `end` is the line feed that ends the line. With `isPart` the value is not the whole line, and what was
  /// captured of the line is kept. With `isCounting` the fields of values that have no room among the events are
  /// counted at once: such a line is scanned a second time, when it is known to be whole.
  mutating func scan(
    _ start: Bytes, end: Bytes, root: Int32, isPart: Bool = false, isCounting: Bool = false
  ) -> Scan {
    prepare(keepsCaptures: isPart)
    let slots = plan.slots.base
    let objects = plan.objects.base
    let tables = plan.tables.base
    let required = plan.required.base
    let names = UnsafePointer(plan.names.base)
    let judge = ValueJudge(plan)
    let frames = self.frames.base
    let seen = self.seen.base
    let firstEvent = events.base
    let lastEvent = firstEvent + (Self.mostEvents - 1)
    var event = firstEvent
    var missed = 0
    var scan = Scan()
    scan.isPart = isPart
    var p = start
    var depth = 0
    var words = 0
    var slotIndex = Int(root)
    var frame = Frame(object: -2, slot: 0, items: 0, seen: 0)
    var needsKey = false

    while true {
      p = skipSpace(p)
      do {
        if needsKey {
          needsKey = false
          let key = p + 1
          let expected = slots + Int(frame.expected)
          var found = RecordPlan.any
          if expected.pointee.lead.isAt(p, names) {
            // Most often the property comes that came here last time.
            found = frame.expected
            p += Int(expected.pointee.lead.length)
          } else {
            guard p.pointee == Ascii.quote else { return scan }
            var flags: UInt8 = 0
            guard let close = skipString(key, &flags) else { return scan }
            if frame.object >= 0 {
              let object = objects + Int(frame.object)
              found =
                flags & StringFlags.escaped == 0
                ? Self.find(key, close - key, object, slots, tables, names)
                : findEscaped(key, close, in: object.pointee)
            }
            p = skipSpace(close + 1)
            guard p.pointee == Ascii.colon else { return scan }
            p += 1
          }
          if frame.object < 0 {
            slotIndex = Int(RecordPlan.any)
          } else {
            if found >= 0 {
              let slot = slots + Int(found)
              let word = seen + Int(frame.seen) + Int(slot.pointee.bit) >> 6
              let mask = UInt64(1) &<< UInt64(slot.pointee.bit & 63)
              // Of two values for one key the tree checker takes the last, and says that there are two.
              if word.pointee & mask != 0 { scan.needsTree = true }
              word.pointee |= mask
              slotIndex = Int(found)
              if frame.previous < 0 {
                objects[Int(frame.object)].first = found
              } else {
                slots[Int(frame.previous)].next = found
              }
              frame.previous = found
              frame.expected = slot.pointee.next
            } else {
              let object = objects[Int(frame.object)]
              if object.learns {
                let hasRoom = object.count - object.declared < Int32(Self.mostLearned)
                if hasRoom, learned < Self.mostLearnedInAll, p - key <= Self.longestLearned {
                  unknown = UnknownProperty(object: frame.object, key: key - 1)
                  scan.outcome = .unknownProperty
                  return scan
                }
                scan.extra += 1
              }
              slotIndex = Int(object.additional)
              if object.additional < 0 {
                note(object.slot, .additional, &missed)
                slotIndex = Int(RecordPlan.any)
              }
            }
          }
          p = skipSpace(p)
        }

        let slot = slots + slotIndex
        let value = p
        let kind: ValueKinds
        var flags: UInt8 = 0
        switch p.pointee {
        case Ascii.quote:
          kind = .string
          guard let close = skipString(p + 1, &flags) else { return scan }
          p = close + 1
        case Ascii.openBrace: kind = .object
        case Ascii.openBracket: kind = .array
        case Ascii.minus, Ascii.zero...Ascii.nine:
          var isInteger = true
          guard let next = skipNumber(p, &isInteger) else { return scan }
          p = next
          kind = isInteger ? .integer : .number
        case UInt8(ascii: "t"):
          guard load4(p) == Words.true else { return scan }
          p += 4
          kind = .boolean
        case UInt8(ascii: "f"):
          guard load4(p + 1) == Words.alse else { return scan }
          p += 5
          kind = .boolean
        case UInt8(ascii: "n"):
          guard load4(p) == Words.null else { return scan }
          p += 4
          kind = .null
        default: return scan
        }

        // Each value is written, and only those that count are kept.
        event.pointee = UInt32(truncatingIfNeeded: slotIndex) &<< 3 | kind.number
        event += Int(slot.pointee.counted)
        if event == lastEvent {
          scan.isLong = true
          if isCounting { Self.count(firstEvent, event - firstEvent, in: counts.base) }
          event = firstEvent
        }
        var child = slot.pointee.object
        if slot.pointee.plainKinds.isDisjoint(with: kind) {
          if slot.pointee.isKey { scan.keyKinds.formUnion(kind) }
          if slot.pointee.kinds.isDisjoint(with: kind) {
            note(Int32(slotIndex), .type, &missed)
          } else if !slot.pointee.treeKinds.isDisjoint(with: kind) {
            scan.needsTree = true
          } else if !slot.pointee.judgedKinds.isDisjoint(with: kind) {
            let verdict = judge.verdict(on: value, p, kind, flags, check: Int(slot.pointee.check))
            if verdict == Verdict.askTree {
              scan.needsTree = true
            } else if verdict != Verdict.fine, let miss = FieldMiss.Kind(rawValue: verdict) {
              note(Int32(slotIndex), miss, &missed)
            }
          }
          let capture = slot.pointee.capture
          if capture != .nothing {
            captures.base[Int(capture.rawValue)] = Captured(
              start: value - start, end: p - start, kind: kind, hasEscapes: flags & StringFlags.escaped != 0)
            if capture == .data, kind == .object {
              scan.stream = stream(in: start)
              child = -1
              if scan.stream >= 0 {
                let data = slots + Int(roots.base[Int(scan.stream)].slot)
                child = data.pointee.object
                if data.pointee.kinds.isDisjoint(with: .object) {
                  note(roots.base[Int(scan.stream)].slot, .type, &missed)
                }
                if !data.pointee.treeKinds.isDisjoint(with: .object) { scan.needsTree = true }
              }
            }
          }
        }

        if !kind.isDisjoint(with: [.object, .array]) {
          guard depth < Self.deepest else { return scan }
          frames[depth] = frame
          depth += 1
          p = skipSpace(p + 1)
          if kind == .object {
            frame = Frame(object: child, slot: Int32(slotIndex), items: 0, seen: Int32(words))
            if child >= 0 {
              let count = Int(objects[Int(child)].words)
              for index in 0..<count { seen[words + index] = 0 }
              words += count
              frame.expected = objects[Int(child)].first
            }
            if p.pointee != Ascii.closeBrace {
              needsKey = true
              continue
            }
          } else {
            frame = Frame(object: -2, slot: Int32(slotIndex), items: slot.pointee.items, seen: Int32(words))
            if p.pointee != Ascii.closeBracket {
              slotIndex = Int(frame.items)
              continue
            }
          }
        }
      }

      while true {
        if depth == 0 {
          guard isPart || skipSpace(p) == end else { return scan }
          scan.outcome = .whole
          events.setCount(event - firstEvent)
          misses.setCount(missed)
          return scan
        }
        p = skipSpace(p)
        let byte = p.pointee
        p += 1
        if byte == Ascii.comma {
          if frame.object == -2 {
            slotIndex = Int(frame.items)
          } else {
            needsKey = true
          }
          break
        }
        if frame.object == -2 {
          guard byte == Ascii.closeBracket else { return scan }
        } else {
          guard byte == Ascii.closeBrace else { return scan }
          if frame.object >= 0 {
            let object = objects + Int(frame.object)
            for index in 0..<Int(object.pointee.words) {
              let lacking = required[Int(object.pointee.required) + index] & ~seen[Int(frame.seen) + index]
              if lacking != 0 { noteMissing(lacking, index, frame.object, &missed) }
            }
            let isData = slots[Int(frame.slot)].capture == .data
            if isData || depth == 1, Self.sharesNothing(object, seen + Int(frame.seen)) {
              scan.isForeign = true
            }
          }
          if slots[Int(frame.slot)].capture == .data {
            captures.base[Int(Capture.data.rawValue)].end = p - start
          }
          words = Int(frame.seen)
        }
        depth -= 1
        frame = frames[depth]
      }
    }
  }

  private mutating func prepare(keepsCaptures: Bool) {
    events.setCount(0)
    misses.setCount(0)
    reserveSeen()
    for index in 0..<captures.count where !keepsCaptures { captures.base[index].kind = [] }
  }

  mutating func reserveSeen() { seen.reserve((Self.deepest + 1) * plan.mostWords) }

  @inline(__always)
  private mutating func note(_ slot: Int32, _ kind: FieldMiss.Kind, _ count: inout Int) {
    guard count < Self.mostMisses else { return }
    (misses.base + count).initialize(to: FieldMiss(slot: slot, kind: kind))
    count += 1
  }

  @inline(never)
  private mutating func noteMissing(_ bits: UInt64, _ word: Int, _ object: Int32, _ count: inout Int) {
    let table = plan.objects[Int(object)]
    for place in 0...Int(table.mask) {
      let slot = plan.tables[Int(table.table) + place]
      guard slot >= 0 else { continue }
      let bit = Int(plan.slots[Int(slot)].bit)
      if bit >> 6 == word, bits & (1 << UInt64(bit & 63)) != 0 { note(slot, .required, &count) }
    }
  }

  /// Whether an object has declared properties, and none of them was seen.
  @inline(__always)
  static func sharesNothing(
    _ object: UnsafeMutablePointer<ObjectPlan>, _ seen: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let declared = Int(object.pointee.declared)
    guard declared > 0 else { return false }
    for index in 0..<Int(object.pointee.words) {
      let left = declared - index * 64
      let bits: UInt64 = left >= 64 ? .max : left <= 0 ? 0 : (1 &<< UInt64(left)) &- 1
      if seen[index] & bits != 0 { return false }
    }
    return true
  }
}
