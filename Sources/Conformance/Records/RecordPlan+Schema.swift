import Schema

extension RecordPlan {
  /// Adds what a schema asks for; returns the slot of its root.
  ///
  /// What the tables cannot say is marked for the tree checker, so that nothing is passed over.
  mutating func add(schema: JSON) -> Int32 { add(schema, .root, parent: -1) }

  private mutating func add(_ schema: JSON, _ step: SlotField.Step, parent: Int32) -> Int32 {
    let index = addSlot(Slot(), SlotField(step, isDeclared: true, parent: parent))
    fill(index, schema)
    return index
  }

  private mutating func fill(_ index: Int32, _ schema: JSON) {
    var slot = slots[Int(index)]
    slot.isCounted = true
    guard schema.object != nil else {
      if schema.bool == false { slot.kinds = [] }
      slots[Int(index)] = slot
      return
    }
    slot.kinds = Self.kinds(of: schema)
    slot.treeKinds = Self.treeKinds(of: schema)
    slot.check = addCheck(schema, &slot)
    slots[Int(index)] = slot
    if let items = schema["items"], items.array == nil {
      slots[Int(index)].items = add(items, .items, parent: index)
    }
    slots[Int(index)].object = addObject(schema, at: index)
  }

  private mutating func addObject(_ schema: JSON, at index: Int32) -> Int32 {
    objects.append(ObjectPlan(slot: index))
    let object = Int32(objects.count - 1)
    var members: [Int32] = []
    for (name, part) in schema["properties"]?.members ?? [] {
      let field = SlotField(.property, isDeclared: true, parent: index)
      members.append(placeProperty(name, Slot(), field, in: object))
      fill(members[members.count - 1], part)
    }
    objects[Int(object)].declared = objects[Int(object)].count
    let required = schema["required"]?.array?.compactMap(\.string) ?? []
    let declared = Set((schema["properties"]?.members ?? []).map(\.key))
    for name in Set(required).subtracting(declared).sorted() {
      let field = SlotField(.property, isDeclared: false, parent: index)
      var slot = Slot()
      slot.isCounted = true
      // Such a property is still an additional one.
      if schema["additionalProperties"]?.bool ?? true == false
        || schema["additionalProperties"]?.object != nil
      {
        slot.treeKinds = .all
      }
      members.append(placeProperty(name, slot, field, in: object))
    }
    buildTable(of: object, slots: members)
    demand(Set(required), of: members, object)
    setAdditional(schema, object, index)
    return object
  }

  private mutating func demand(_ names: Set<String>, of members: [Int32], _ object: Int32) {
    let plan = objects[Int(object)]
    for member in members where names.contains(name(of: Int(member))) {
      let bit = Int(slots[Int(member)].bit)
      required[Int(plan.required) + bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private mutating func setAdditional(_ schema: JSON, _ object: Int32, _ index: Int32) {
    switch schema["additionalProperties"]?.kind {
    case .bool(false): objects[Int(object)].additional = -1
    case .object:
      let part = schema["additionalProperties"] ?? true
      objects[Int(object)].additional = add(part, .rest, parent: index)
    default: objects[Int(object)].learns = true
    }
  }

  private static func kinds(of schema: JSON) -> ValueKinds {
    guard let written = schema["type"] else { return .all }
    guard isType(written) else { return .all }
    let names = written.string.map { [$0] } ?? written.array?.compactMap(\.string) ?? []
    return names.reduce(into: ValueKinds()) { kinds, name in
      switch name {
      case "null": kinds.insert(.null)
      case "boolean": kinds.insert(.boolean)
      case "integer": kinds.insert(.integer)
      case "number": kinds.formUnion([.integer, .number])
      case "string": kinds.insert(.string)
      case "array": kinds.insert(.array)
      case "object": kinds.insert(.object)
      default: break
      }
    }
  }

  private static func isType(_ value: JSON) -> Bool {
    let names = value.string.map { [JSON($0)] } ?? value.array ?? []
    let known = ["null", "boolean", "integer", "number", "string", "array", "object"]
    return !names.isEmpty && names.allSatisfy { known.contains($0.string ?? "") }
  }

  private static func treeKinds(of schema: JSON) -> ValueKinds {
    schema.members.reduce(into: ValueKinds()) { kinds, member in
      switch member.key {
      // What a faulty type asks for is the schema checker's to say; CT-04 reports it.
      case "type" where !isType(member.value): kinds = .all
      case "oneOf", "anyOf", "allOf", "not", "if", "$ref", "const": kinds = .all
      case "patternProperties", "propertyNames", "dependencies", "minProperties", "maxProperties":
        kinds.insert(.object)
      case "contains", "uniqueItems", "minItems", "maxItems": kinds.insert(.array)
      case "items" where member.value.array != nil: kinds.insert(.array)
      case "multipleOf": kinds.formUnion([.integer, .number])
      case "pattern": kinds.insert(.string)
      default: break
      }
    }
  }
}
