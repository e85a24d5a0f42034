import Schema

extension RecordScanner {
  /// The number of the stream whose name was read; -1 where it is not known yet, or which of several.
  mutating func stream(in line: Bytes) -> Int32 {
    let name = captures.base[Int(Capture.stream.rawValue)]
    guard name.kind == .string else { return -1 }
    let (text, length) = (line + name.start + 1, name.end - name.start - 2)
    if lastStream >= 0, !name.hasEscapes,
      Self.isNamed(text, length, plan.slots.base + Int(lastStream), plan.names.base)
    {
      return plan.slots.base[Int(lastStream)].items
    }
    let object = plan.objects.base + Int(streamNames)
    let found =
      name.hasEscapes
      ? findEscaped(text, text + length, in: object.pointee)
      : Self.find(text, length, object, plan.slots.base, plan.tables.base, plan.names.base)
    guard found >= 0 else { return -1 }
    lastStream = found
    return plan.slots.base[Int(found)].items
  }

  private static func isNamed(
    _ text: Bytes, _ length: Int, _ slot: UnsafeMutablePointer<Slot>, _ names: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    Int(slot.pointee.nameLength) == length && isSame(text, names + Int(slot.pointee.nameStart), length)
  }

  /// The slot of a property by its name with escapes in it, which are undone first; -1 where there is none.
  @inline(never)
  func findEscaped(_ name: Bytes, _ close: Bytes, in table: ObjectPlan) -> Int32 {
    guard let text = Self.unescaped(UnsafeBufferPointer(start: name - 1, count: close - name + 2)) else {
      return -1
    }
    let bytes = Array(text.utf8)
    return find(RecordPlan.head(bytes), RecordPlan.tail(bytes), bytes.count, in: table) { kept in
      bytes.indices.allSatisfy { bytes[$0] == kept[$0] }
    }
  }

  /// The same for a name as it is written, with nothing of the scanner to be copied.
  @inline(__always)
  static func find(
    _ name: Bytes, _ length: Int, _ object: UnsafeMutablePointer<ObjectPlan>,
    _ slots: UnsafeMutablePointer<Slot>, _ tables: UnsafeMutablePointer<Int32>, _ names: Bytes
  ) -> Int32 {
    let head = length >= 8 ? load8(name) : load8(name) & ((1 &<< UInt64(length &* 8)) &- 1)
    let tail = length > 8 ? load8(name + (length - 8)) : head
    var place = RecordPlan.hash(head, tail, length, object.pointee.multiplier) & object.pointee.mask
    while true {
      let found = tables[Int(object.pointee.table) + Int(place)]
      guard found >= 0 else { return -1 }
      let slot = slots + Int(found)
      if slot.pointee.head == head, slot.pointee.tail == tail, slot.pointee.nameLength == UInt32(length),
        length <= 16 || isSame(name, names + Int(slot.pointee.nameStart), length)
      {
        return found
      }
      place = (place &+ 1) & object.pointee.mask
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
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    JSON.parse(Array(bytes)).value?.string
  }

  /// The string that begins with an opening quote and is well formed.
  static func string(at quote: Bytes) -> String? {
    var flags: UInt8 = 0
    return skipString(quote + 1, &flags).flatMap { close in
      unescaped(UnsafeBufferPointer(start: quote, count: close - quote + 1))
    }
  }
}
