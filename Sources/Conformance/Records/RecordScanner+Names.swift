import Schema

extension RecordScanner {
  /// The number of the stream whose name was read; -1 where it is not known yet, or which of several.
  func stream(in line: Bytes) -> Int32 {
    let name = captures.base[Int(Capture.stream.rawValue)]
    guard name.kind == .string else { return -1 }
    let found = find(line + name.start + 1, name.end - name.start - 2, name.hasEscapes, in: streamNames)
    return found < 0 ? -1 : plan.slots.base[Int(found)].items
  }

  /// The slot of a property by the bytes of its name; -1 where there is none.
  func find(_ name: Bytes, _ length: Int, _ hasEscapes: Bool, in object: Int32) -> Int32 {
    let table = plan.objects.base[Int(object)]
    guard !hasEscapes else { return findEscaped(name, name + length, in: table) }
    let head = length >= 8 ? load8(name) : load8(name) & ((1 &<< UInt64(length &* 8)) &- 1)
    let tail = length > 8 ? load8(name + (length - 8)) : head
    return find(head, tail, length, in: table) { isSame(name, $0, length) }
  }

  /// The same for a name with escapes in it, which are undone first.
  @inline(never)
  func findEscaped(_ name: Bytes, _ close: Bytes, in table: ObjectPlan) -> Int32 {
    guard let text = unescaped(UnsafeBufferPointer(start: name - 1, count: close - name + 2)) else {
      return -1
    }
    let bytes = Array(text.utf8)
    return find(RecordPlan.head(bytes), RecordPlan.tail(bytes), bytes.count, in: table) { kept in
      bytes.indices.allSatisfy { bytes[$0] == kept[$0] }
    }
  }

  private func find(
    _ head: UInt64, _ tail: UInt64, _ length: Int, in table: ObjectPlan, _ isName: (Bytes) -> Bool
  ) -> Int32 {
    var place = RecordPlan.hash(head, tail, length, table.multiplier) & table.mask
    while true {
      let found = plan.tables.base[Int(table.table) + Int(place)]
      guard found >= 0 else { return -1 }
      let slot = plan.slots.base[Int(found)]
      if slot.head == head, slot.tail == tail, slot.nameLength == UInt32(length),
        isName(plan.names.base + Int(slot.nameStart))
      {
        return found
      }
      place = (place &+ 1) & table.mask
    }
  }

  func find(_ name: String, in object: Int32) -> Int32 {
    let bytes = Array(name.utf8)
    let table = plan.objects.base[Int(object)]
    return find(RecordPlan.head(bytes), RecordPlan.tail(bytes), bytes.count, in: table) { kept in
      bytes.indices.allSatisfy { bytes[$0] == kept[$0] }
    }
  }

  /// The string that a JSON string with its quotes stands for.
  func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? { JSON.parse(Array(bytes)).value?.string }
}
