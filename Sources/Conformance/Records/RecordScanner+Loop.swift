// One function of more than a hundred lines, with the reason: each call or shared state inside the loop was
// measured to cost a tenth to a half of its speed.

extension RecordScanner {
  /// Reads one value that stands at `start`, judging it by `root`.
  ///
  /// `end` is the line feed that ends the line. With `isPart` the value is not the whole line, and what was
  /// captured of the line is kept.
  mutating func scan(_ start: Bytes, end: Bytes, root: Int32, isPart: Bool = false) -> Scan {
    prepare(room: end - start, keepsCaptures: isPart)
    let slots = plan.slots.base
    let objects = plan.objects.base
    let tables = plan.tables.base
    let required = plan.required.base
    let names = plan.names.base
    let frames = self.frames.base
    let seen = self.seen.base
    let captures = self.captures.base
    var event = events.base
    let firstEvent = event
    var missed = 0
    var scan = Scan()
    var p = start
    var depth = 0
    var words = 0
    var slotIndex = Int(root)
    var frame = Frame(object: -2, slot: 0, items: 0, seen: 0)
    var needsKey = false

    while true {
      if needsKey {
        needsKey = false
        p = skipSpace(p)
        guard p.pointee == Ascii.quote else { return scan }
        let key = p + 1
        let expected =
          frame.object < 0
          ? -1 : frame.previous < 0 ? objects[Int(frame.object)].first : slots[Int(frame.previous)].next
        if expected >= 0, let close = isNamed(key, slots + Int(expected)) {
          p = close + 1
          let bit = Int(slots[Int(expected)].bit)
          let word = seen + Int(frame.seen) + bit >> 6
          let mask = UInt64(1) &<< UInt64(bit & 63)
          if word.pointee & mask != 0 { scan.needsTree = true }
          word.pointee |= mask
          slotIndex = Int(expected)
          frame.previous = expected
        } else {
          var flags: UInt8 = 0
          guard let close = skipString(key, &flags) else { return scan }
          p = close + 1
          if frame.object < 0 {
            slotIndex = Int(RecordPlan.any)
          } else {
            let object = objects[Int(frame.object)]
            var found: Int32
            if flags & StringFlags.escaped != 0 {
              found = findEscaped(key, close, in: object)
            } else {
              let length = close - key
              let head = length >= 8 ? load8(key) : load8(key) & ((1 &<< UInt64(length &* 8)) &- 1)
              let tail = length > 8 ? load8(key + (length - 8)) : head
              var place = RecordPlan.hash(head, tail, length, object.multiplier) & object.mask
              while true {
                found = tables[Int(object.table) + Int(place)]
                if found < 0 { break }
                let slot = slots + Int(found)
                if slot.pointee.head == head, slot.pointee.tail == tail,
                  slot.pointee.nameLength == UInt32(length),
                  length <= 16 || isSame(key, names + Int(slot.pointee.nameStart), length)
                {
                  break
                }
                place = (place &+ 1) & object.mask
              }
            }
            if found >= 0 {
              let bit = Int(slots[Int(found)].bit)
              let word = seen + Int(frame.seen) + bit >> 6
              let mask = UInt64(1) &<< UInt64(bit & 63)
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
            } else {
              if object.learns {
                if object.count - object.declared < Int32(Self.mostLearned) {
                  scan.outcome = .unknownProperty(object: frame.object, key: (key - start - 1)..<(p - start))
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
        }
        p = skipSpace(p)
        guard p.pointee == Ascii.colon else { return scan }
        p += 1
      }

      p = skipSpace(p)
      let slot = slots + slotIndex
      let value = p
      var kind: ValueKinds
      var flags: UInt8 = 0
      var opens = false
      switch p.pointee {
      case Ascii.quote:
        guard let close = skipString(p + 1, &flags) else { return scan }
        p = close + 1
        kind = .string
      case Ascii.openBrace:
        kind = .object
        opens = true
      case Ascii.openBracket:
        kind = .array
        opens = true
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

      if slot.pointee.isCounted {
        event.pointee = UInt32(slotIndex) &<< 8 | UInt32(kind.rawValue)
        event += 1
        if slot.pointee.isKey { scan.keyKinds.formUnion(kind) }
      }
      if slot.pointee.kinds.isDisjoint(with: kind) {
        note(Int32(slotIndex), .type, &missed)
      } else if !slot.pointee.treeKinds.isDisjoint(with: kind) {
        scan.needsTree = true
      } else if slot.pointee.check >= 0, !kind.isDisjoint(with: [.string, .integer, .number]) {
        let verdict = judge(value, p, kind, flags, Int(slot.pointee.check))
        if verdict == Verdict.askTree {
          scan.needsTree = true
        } else if verdict != Verdict.fine, let miss = FieldMiss.Kind(rawValue: verdict) {
          note(Int32(slotIndex), miss, &missed)
        }
      }
      var child = slot.pointee.object
      if slot.pointee.capture != .nothing {
        let capture = slot.pointee.capture
        captures[Int(capture.rawValue)] = Captured(
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

      if opens {
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
            let object = objects[Int(frame.object)]
            var any: UInt64 = 0
            for index in 0..<Int(object.words) {
              let bits = seen[Int(frame.seen) + index]
              let wanted = required[Int(object.required) + index]
              if wanted & ~bits != 0 { noteMissing(wanted & ~bits, index, frame.object, &missed) }
              any |= bits & declaredBits(object.declared, index)
            }
            if any == 0, object.declared > 0, slots[Int(frame.slot)].capture == .data || depth == 1 {
              scan.isForeign = true
            }
          }
          words = Int(frame.seen)
        }
        depth -= 1
        frame = frames[depth]
      }
    }
  }

  /// Makes room for what a line of so many bytes can hold at most.
  private mutating func prepare(room: Int, keepsCaptures: Bool) {
    events.setCount(0)
    misses.setCount(0)
    // Each value takes at least two bytes of the line.
    events.reserve(room / 2 + 64)
    frames.reserve(Self.deepest + 1)
    seen.reserve((Self.deepest + 1) * plan.mostWords)
    for index in 0..<captures.count where !keepsCaptures { captures[index] = Captured() }
  }

  @inline(__always)
  private mutating func note(_ slot: Int32, _ kind: FieldMiss.Kind, _ count: inout Int) {
    guard count < Self.mostMisses else { return }
    (misses.base + count).initialize(to: FieldMiss(slot: slot, kind: kind))
    count += 1
  }

  private mutating func noteMissing(_ bits: UInt64, _ word: Int, _ object: Int32, _ count: inout Int) {
    let table = plan.objects[Int(object)]
    for place in 0...Int(table.mask) {
      let slot = plan.tables[Int(table.table) + place]
      guard slot >= 0 else { continue }
      let bit = Int(plan.slots[Int(slot)].bit)
      if bit >> 6 == word, bits & (1 << UInt64(bit & 63)) != 0 { note(slot, .required, &count) }
    }
  }

  /// Where the key ends when it has the name of a slot, of at most sixteen bytes; nil when it may be another.
  @inline(__always)
  private func isNamed(_ key: Bytes, _ slot: UnsafeMutablePointer<Slot>) -> Bytes? {
    let length = Int(slot.pointee.nameLength)
    guard length <= 16, key[length] == Ascii.quote else { return nil }
    if length >= 8 {
      guard load8(key) == slot.pointee.head, load8(key + (length - 8)) == slot.pointee.tail else {
        return nil
      }
    } else {
      guard load8(key) & ((1 &<< UInt64(length &* 8)) &- 1) == slot.pointee.head else { return nil }
    }
    return key + length
  }

  @inline(__always)
  private func declaredBits(_ count: Int32, _ word: Int) -> UInt64 {
    let left = Int(count) - word * 64
    return left >= 64 ? .max : left <= 0 ? 0 : (1 &<< UInt64(left)) &- 1
  }
}
