/// Schemas made into flat tables for `RecordScanner`.
///
/// A slot is a place where a value can stand: a property, the items of a list, or the root. All streams and
/// the envelope share one space of slots. Slot 0 is any value at all.
struct RecordPlan: ~Copyable {
  var slots = FlatMemory<Slot>(capacity: 256)
  var checks = FlatMemory<SlotCheck>()
  var objects = FlatMemory<ObjectPlan>()
  /// Hash tables of all objects; an entry is a slot's index, or -1.
  var tables = FlatMemory<Int32>(capacity: 1024)
  /// The bits of the properties that an object must have.
  var required = FlatMemory<UInt64>()
  /// Names of properties and choices, one behind the other, with room to read eight bytes past each.
  var names = FlatMemory<UInt8>(capacity: 4096)
  var choices = FlatMemory<Choice>()
  /// What stands behind each slot, for people.
  var fields: [SlotField] = []
  /// The most words of seen bits that an object has.
  private(set) var mostWords = 1

  /// The slot of any value.
  static let any: Int32 = 0

  init() {
    _ = addSlot(Slot(), SlotField(path: [], isDeclared: false))
    names.append(repeating: 0, count: 8)
  }

  mutating func addSlot(_ slot: Slot, _ field: SlotField) -> Int32 {
    slots.append(slot)
    fields.append(field)
    return Int32(slots.count - 1)
  }

  mutating func noteWords(_ words: Int) { mostWords = max(mostWords, words) }
}

/// Where a slot stands, and how its record's reader would call it.
struct SlotField {
  /// From the record's data; items of lists are `[]`.
  var path: [String]
  /// Whether a schema declares it; otherwise records brought it.
  var isDeclared: Bool
  /// The slot of the object around it.
  var parent: Int32 = -1
}

/// A place where a value can stand.
struct Slot: BitwiseCopyable {
  /// The first and last eight bytes of the name; together they are the whole name up to sixteen.
  var head: UInt64 = 0
  var tail: UInt64 = 0
  var nameStart: UInt32 = 0
  var nameLength: UInt32 = 0
  /// The kinds of value that the schema allows.
  var kinds: ValueKinds = .all
  /// Kinds for which only the tree checker knows.
  var treeKinds: ValueKinds = []
  var capture: Capture = .nothing
  var isKey = false
  /// The index of an `ObjectPlan`; -1 for an object of which nothing is known.
  var object: Int32 = -1
  /// The slot of a list's items.
  var items: Int32 = RecordPlan.any
  /// The index of a `SlotCheck`; -1 for none.
  var check: Int32 = -1
  /// Its number among the properties of its object.
  var bit: Int32 = 0
  /// Whether it takes part in the table of fields.
  var isCounted = false
  /// The property that came behind it last time; records mostly keep their order.
  var next: Int32 = -1
}

/// The kinds of JSON value, with integers by how they are written.
struct ValueKinds: OptionSet, BitwiseCopyable, Sendable, Hashable {
  var rawValue: UInt8

  static let null = ValueKinds(rawValue: 1)
  static let boolean = ValueKinds(rawValue: 2)
  static let integer = ValueKinds(rawValue: 4)
  /// A number with a fraction or an exponent.
  static let number = ValueKinds(rawValue: 8)
  static let string = ValueKinds(rawValue: 16)
  static let array = ValueKinds(rawValue: 32)
  static let object = ValueKinds(rawValue: 64)
  static let all = ValueKinds(rawValue: 127)
}

/// What the scanner remembers of a value for the envelope.
enum Capture: UInt8 {
  case nothing, type, stream, namespace, emittedAt, data, meta
}

/// What a slot asks of a value besides its kind.
struct SlotCheck: BitwiseCopyable {
  /// A `TemporalForm` by its raw value, or 0.
  var temporal: UInt8 = 0
  var easy: EasyForm = .nothing
  var hasLength = false
  var hasChoices = false
  var hasRange = false
  var isMinimumExclusive = false
  var isMaximumExclusive = false
  var shortest: Int = 0
  var longest: Int = .max
  var choiceStart: Int32 = 0
  var choiceCount: Int32 = 0
  var minimum: Double = -.infinity
  var maximum: Double = .infinity
}

/// Formats of which the common cases are told at a glance; the tree checker decides about the others.
enum EasyForm: UInt8 {
  case nothing, uri, email, uuid
}

/// One of the strings that an enum allows.
struct Choice: BitwiseCopyable {
  var start: UInt32
  var length: UInt32
}

/// The properties of an object.
struct ObjectPlan: BitwiseCopyable {
  var table: Int32 = 0
  /// The table's size is a power of two.
  var mask: UInt32 = 0
  var multiplier: UInt64 = 0
  var required: Int32 = 0
  /// How many words of seen bits it has.
  var words: Int32 = 1
  /// How many properties are in the table.
  var count: Int32 = 0
  /// The slot of a property that is not in the table; -1 where none is allowed.
  var additional: Int32 = RecordPlan.any
  /// Whether records may add properties to the table.
  var learns = false
  /// How many of the properties the schema declares.
  var declared: Int32 = 0
  /// The slot of the object itself.
  var slot: Int32 = 0
  /// The property that came first last time.
  var first: Int32 = -1
}
