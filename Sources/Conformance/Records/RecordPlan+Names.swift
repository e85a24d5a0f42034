extension RecordPlan {
  /// The first or last eight bytes of a name, and how they hash.
  static func head(_ name: [UInt8]) -> UInt64 { word(name.prefix(8)) }
  static func tail(_ name: [UInt8]) -> UInt64 { word(name.suffix(8)) }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int, _ multiplier: UInt64) -> UInt32 {
    let mixed = (head ^ (tail &<< 7 | tail &>> 57) &+ UInt64(truncatingIfNeeded: length)) &* multiplier
    return UInt32(truncatingIfNeeded: mixed &>> 32)
  }

  /// Keeps a name or choice where the scanner can compare with it; returns where it starts.
  mutating func keep(_ bytes: [UInt8]) -> UInt32 {
    let start = names.count - Self.room
    // What ends a name on a line stands behind it, so that it is compared with it.
    for (offset, byte) in (bytes + [Ascii.quote, Ascii.colon]).enumerated() {
      if start + offset < names.count { names[start + offset] = byte } else { names.append(byte) }
    }
    names.append(repeating: 0, count: start + bytes.count + 2 + Self.room - names.count)
    return UInt32(start)
  }

  /// The name of a property's slot.
  func name(of slot: Int) -> String {
    let (start, length) = (Int(slots[slot].nameStart), Int(slots[slot].nameLength))
    return String(decoding: UnsafeBufferPointer(start: names.base + start, count: length), as: UTF8.self)
  }

  /// What leads to a slot from the record's data; items of lists are `[]`.
  func path(of slot: Int) -> [String] {
    var path: [String] = []
    var index = slot
    while index >= 0 {
      switch fields[index].step {
      case .root: break
      case .property: path.append(name(of: index))
      case .items: path.append("[]")
      case .rest: path.append("*")
      }
      index = Int(fields[index].parent)
    }
    return path.reversed()
  }

  /// Adds a slot as a property of an object.
  ///
  /// Its table is built anew only when it is half full, so that many properties take no more than their room.
  mutating func addProperty(_ name: String, _ slot: Slot, _ field: SlotField, to object: Int32) -> Int32 {
    let index = placeProperty(name, slot, field, in: object)
    let plan = objects[Int(object)]
    if plan.multiplier != 0, Int(plan.count) * 2 <= Int(plan.mask) {
      enter(index, into: plan)
      layOutRequired(object)
    } else {
      buildTable(of: object, slots: properties(of: object) + [index])
    }
    return index
  }

  private mutating func enter(_ member: Int32, into plan: ObjectPlan) {
    let slot = slots[Int(member)]
    var place = Self.hash(slot.head, slot.tail, Int(slot.nameLength), plan.multiplier) & plan.mask
    while tables[Int(plan.table) + Int(place)] >= 0 { place = (place &+ 1) & plan.mask }
    tables[Int(plan.table) + Int(place)] = member
  }

  /// Adds a slot that ``buildTable(of:slots:)`` is yet to put into the object's table.
  mutating func placeProperty(
    _ name: String, _ slot: Slot, _ field: SlotField, in object: Int32
  ) -> Int32 {
    let bytes = Array(name.utf8)
    var slot = slot
    slot.head = Self.head(bytes)
    slot.tail = Self.tail(bytes)
    slot.nameStart = keep(bytes)
    slot.nameLength = UInt32(bytes.count)
    slot.lead = Lead(bytes, start: slot.nameStart)
    slot.bit = objects[Int(object)].count
    objects[Int(object)].count += 1
    return addSlot(slot, field)
  }

  private func properties(of object: Int32) -> [Int32] {
    let plan = objects[Int(object)]
    guard plan.multiplier != 0 else { return [] }
    return (0...Int(plan.mask)).map { tables[Int(plan.table) + $0] }.filter { $0 >= 0 }
  }

  /// Finds a multiplier with few collisions and lays the table out at the end of all tables.
  mutating func buildTable(of object: Int32, slots members: [Int32]) {
    var size = 4
    while size < members.count * 4 { size *= 2 }
    let mask = UInt32(size - 1)
    var plan = objects[Int(object)]
    plan.multiplier = bestMultiplier(members, mask)
    plan.mask = mask
    plan.table = Int32(tables.count)
    tables.append(repeating: -1, count: size)
    for member in members { enter(member, into: plan) }
    objects[Int(object)] = plan
    layOutRequired(object)
  }

  private func bestMultiplier(_ members: [Int32], _ mask: UInt32) -> UInt64 {
    var candidate: UInt64 = 0x9E37_79B9_7F4A_7C15
    var best = (multiplier: candidate, collisions: Int.max)
    for _ in 0..<(members.count <= 128 ? 64 : 4) where best.collisions > 0 {
      var taken: Set<UInt32> = []
      for member in members {
        let slot = slots[Int(member)]
        taken.insert(Self.hash(slot.head, slot.tail, Int(slot.nameLength), candidate) & mask)
      }
      let collisions = members.count - taken.count
      if collisions < best.collisions { best = (candidate, collisions) }
      candidate = candidate &* 0xD129_0AF5_9F6B_2A4D | 1
    }
    return best.multiplier
  }

  /// Makes room for the bits of all properties, keeping those that are required.
  private mutating func layOutRequired(_ object: Int32) {
    var plan = objects[Int(object)]
    let words = max(1, (Int(plan.count) + 63) / 64)
    guard words > Int(plan.words) || plan.required == 0 else { return }
    let old = plan.required == 0 ? [] : (0..<Int(plan.words)).map { required[Int(plan.required) + $0] }
    if required.count == 0 { required.append(0) }
    plan.required = Int32(required.count)
    plan.words = Int32(words)
    required.append(repeating: 0, count: words)
    for (offset, word) in old.enumerated() { required[Int(plan.required) + offset] = word }
    objects[Int(object)] = plan
    noteWords(words)
  }
}
