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
  var fields = FlatMemory<SlotField>(capacity: 256)
  /// The most words of seen bits that an object has.
  private(set) var mostWords = 1

  /// The slot of any value.
  static let any: Int32 = 0
  /// Bytes behind the names, so that eight can be read at any of them.
  static let room = 8

  init() {
    _ = addSlot(Slot(), SlotField(.root, isDeclared: false))
    names.append(repeating: 0, count: Self.room)
  }

  mutating func addSlot(_ slot: Slot, _ field: SlotField) -> Int32 {
    slots.append(slot)
    fields.append(field)
    return Int32(slots.count - 1)
  }

  mutating func noteWords(_ words: Int) { mostWords = max(mostWords, words) }
}

/// Where a slot stands, and how its record's reader would call it.
///
/// The names themselves are kept once, so that a catalog of very many fields takes little more than its text.
struct SlotField: BitwiseCopyable {
  let step: Step
  /// Whether a schema declares it; otherwise records brought it.
  let isDeclared: Bool
  /// The slot of the object around it.
  let parent: Int32

  init(_ step: Step, isDeclared: Bool, parent: Int32 = -1) {
    self.step = step
    self.isDeclared = isDeclared
    self.parent = parent
  }

  /// What leads to it from what is around it.
  enum Step: UInt8 {
    case root, property
    /// The items of a list.
    case items
    /// The properties that have no name of their own.
    case rest
  }
}

/// A place where a value can stand.
struct Slot: BitwiseCopyable {
  /// The first and last eight bytes of the name; together they are the whole name up to sixteen.
  var head: UInt64 = 0
  var tail: UInt64 = 0
  var nameStart: UInt32 = 0
  var nameLength: UInt32 = 0
  /// How a line goes on when this property comes next.
  var lead = Lead()
  /// The kinds of value that the schema allows.
  var kinds: ValueKinds = .all { didSet { settle() } }
  /// Kinds for which only the tree checker knows.
  var treeKinds: ValueKinds = [] { didSet { settle() } }
  /// Kinds of which its check asks something.
  var judgedKinds: ValueKinds = [] { didSet { settle() } }
  var capture: Capture = .nothing { didSet { settle() } }
  var isKey = false { didSet { settle() } }
  /// The form that its strings must have and mostly have.
  var form: StringForm = .any { didSet { settle() } }
  /// Kinds of which, once the value was read, nothing more is to be asked or kept.
  private(set) var plainKinds: ValueKinds = .all
  /// Kinds of which the check alone decides.
  private(set) var checkedKinds: ValueKinds = []
  /// Whether the check takes each number without a minus sign.
  var takesPositives = false
  /// Its form, where a string of that form is plain.
  private(set) var plainForm: StringForm = .any
  /// 1 where it takes part in the table of fields, or 0.
  private(set) var counted: Int8 = 0
  /// The index of an `ObjectPlan`; -1 for an object of which nothing is known.
  var object: Int32 = -1
  /// The slot of a list's items.
  var items: Int32 = RecordPlan.any
  /// The index of a `SlotCheck`; -1 for none.
  var check: Int32 = -1
  /// Its number among the properties of its object.
  var bit: Int32 = 0
  /// The property that came behind it last time, or any value's slot; records mostly keep their order.
  var next = RecordPlan.any

  /// Whether it takes part in the table of fields.
  var isCounted: Bool {
    get { counted == 1 }
    set { counted = newValue ? 1 : 0 }
  }

  /// Whether nothing is asked of an object besides its properties.
  var takesObjects: Bool {
    object >= 0 && kinds.contains(.object) && treeKinds.isDisjoint(with: .object) && !isKey
  }

  private mutating func settle() {
    let isKept = isKey || capture != .nothing
    let decided = isKept ? [] : kinds.subtracting(treeKinds)
    plainKinds = decided.subtracting(judgedKinds)
    checkedKinds = decided.intersection(judgedKinds)
    plainForm = decided.contains(.string) ? form : .any
  }
}

/// The forms of strings that are told by looking at so many bytes at fixed places.
enum StringForm: UInt8 {
  case any
  /// `2024-01-28T10:00:00Z`
  case timestamp
  /// `2024-01-28`
  case date
}

/// The bytes before a property's value, `"name":`, so that they are met in one comparison.
struct Lead: BitwiseCopyable {
  /// The first and the last eight bytes; the same ones below eight.
  var head: UInt64 = .max
  var tail: UInt64 = .max
  /// Takes away what is not of a lead below eight bytes.
  var mask: UInt64 = .max
  /// Where the last eight bytes begin.
  var tailOffset: Int32 = 0
  /// 0 for a lead that nothing meets, since no text has eight bytes of 255.
  var length: Int32 = 0
  /// Where the name's bytes behind the first eight of the lead are kept.
  var rest: UInt32 = 0

  init() {}

  /// `start` is where the name is kept.
  init(_ name: [UInt8], start: UInt32) {
    // Such a name is written with escapes.
    guard name.allSatisfy({ $0 >= 0x20 && $0 != Ascii.quote && $0 != Ascii.backslash }) else { return }
    let bytes = [Ascii.quote] + name + [Ascii.quote, Ascii.colon]
    head = RecordPlan.head(bytes)
    tail = bytes.count < 8 ? head : RecordPlan.tail(bytes)
    mask = bytes.count < 8 ? (1 &<< UInt64(bytes.count * 8)) &- 1 : .max
    tailOffset = Int32(max(0, bytes.count - 8))
    length = Int32(bytes.count)
    rest = start + 7
  }

  /// Whether a line goes on with it.
  @inline(__always)
  func isAt(_ p: Bytes, _ names: Bytes) -> Bool {
    let differences = (load8(p) ^ head) | (load8(p + Int(tailOffset)) ^ tail)
    guard differences & mask == 0 else { return false }
    return length <= 16 || isSame(p + 8, names + Int(rest), Int(length) - 16)
  }
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

  /// The number of a single kind.
  @inline(__always)
  var number: UInt32 { UInt32(truncatingIfNeeded: rawValue.trailingZeroBitCount) }
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
  /// The first eight bytes.
  var head: UInt64
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
  /// The property that came first last time, or any value's slot.
  var first = RecordPlan.any
}
