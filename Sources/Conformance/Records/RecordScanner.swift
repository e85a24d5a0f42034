import AirbyteProtocol
import Schema

/// Reads and judges RECORD lines as bytes, with no tree, no string and no allocation for a line that is fine.
///
/// A line ends with a line feed, behind which at least 64 bytes may be read: eight bytes are looked at at a
/// time, and no part of a JSON line runs past a line feed, so the loop needs no end to compare with. What
/// was seen of the fields is counted only when the whole line was read, so a broken line counts for nothing.
struct RecordScanner: ~Copyable {
  var plan = RecordPlan()
  /// By stream: the slot of its data.
  var roots = FlatMemory<StreamRoot>()
  /// Names of streams, as the properties of an object; the `items` of a slot is the stream's number.
  let streamNames: Int32
  let envelope: Int32
  /// What the values of the last scan were: eight times the slot, and the kind's number.
  var events = FlatMemory<UInt32>(capacity: RecordScanner.mostEvents)
  /// By slot, eight each: how often each kind of value came, by its number; the last counts misses.
  var counts = FlatMemory<Int>(capacity: 2048)
  var misses = FlatMemory<FieldMiss>(capacity: 16)
  var captures = FlatMemory<Captured>(capacity: 8)
  var frames = FlatMemory<Frame>(capacity: RecordScanner.deepest + 1)
  var seen = FlatMemory<UInt64>(capacity: 1024)
  /// What the lines of each stream have in common.
  var familiar = FamiliarFrames()
  /// How many properties records have added.
  var learned = 0
  /// What stopped the last scan.
  var unknown: UnknownProperty?
  /// The stream of the last record, whose name the next one has most often.
  var lastStream: Int32 = -1

  /// So that the longest line needs no more memory than others.
  static let mostEvents = 1 << 14
  /// As deep as the reader of trees goes.
  static let deepest = 256
  static let mostMisses = 16
  /// How many properties records may add to one object.
  static let mostLearned = 64
  /// The same for all objects.
  static let mostLearnedInAll = 20_000
  /// Longer names, in bytes with quotes, are not told apart.
  static let longestLearned = 512

  struct StreamRoot: BitwiseCopyable {
    var slot: Int32
  }

  /// An object or list that is open.
  struct Frame: BitwiseCopyable {
    /// The object's plan; -1 for an object of which nothing is known, -2 for a list.
    var object: Int32
    /// The slot of the object or list.
    var slot: Int32
    var items: Int32
    var seen: Int32
    /// The property that came last.
    var previous: Int32 = -1
    /// The slot of the property that came next last time, or any value's slot, which no name meets.
    var expected = RecordPlan.any
  }

  struct Captured: BitwiseCopyable {
    var start: Int = 0
    var end: Int = 0
    var kind: ValueKinds = []
    var hasEscapes = false
  }

  /// A property that the object's table does not have yet.
  struct UnknownProperty: BitwiseCopyable {
    var object: Int32
    /// Its opening quote.
    var key: Bytes
  }

  init() {
    streamNames = plan.addEmptyObject()
    envelope = plan.addEnvelope()
    captures.append(repeating: Captured(), count: 8)
  }
}

extension RecordScanner {
  /// What a record that is fine and like those before has to be counted for.
  struct FamiliarRecord {
    var stream: Int
    var time: Int
    var keyKinds: ValueKinds
  }

  /// Reads a line that is like those before; nil where ``scan(_:end:root:isPart:isCounting:)`` must read it.
  mutating func readFamiliar(_ line: Bytes, end: Bytes) -> FamiliarRecord? {
    guard let frame = familiar.find(line) else { return nil }
    let stream = Int(frame.stream)
    let root = plan.slots.base + Int(roots.base[stream].slot)
    reserveSeen()
    var reader = FamiliarReader(self)
    guard root.pointee.takesObjects, let behind = reader.readObject(frame.data(line), root.pointee.object),
      let time = frame.time(behind: behind, end: end),
      !Self.sharesNothing(plan.objects.base + Int(root.pointee.object), seen.base)
    else {
      familiar.note(isMet: false)
      return nil
    }
    familiar.note(isMet: true)
    events.setCount(reader.event - events.base)
    misses.setCount(0)
    return FamiliarRecord(stream: stream, time: time, keyKinds: reader.keyKinds)
  }
}

/// One way in which a field of a record does not fit.
struct FieldMiss: BitwiseCopyable {
  var slot: Int32
  var kind: Kind

  enum Kind: UInt8, CaseIterable {
    case type, required, choice, minimum, maximum, shortest, longest, form, zone, additional

    /// The keyword of the schema that is not met, as the tree checker names it.
    var keyword: String {
      switch self {
      case .type: "type"
      case .required: "required"
      case .choice: "enum"
      case .minimum: "minimum"
      case .maximum: "maximum"
      case .shortest: "minLength"
      case .longest: "maxLength"
      case .form: "format"
      case .zone: "zone"
      case .additional: "additionalProperties"
      }
    }
  }
}

/// What a scan found out.
struct Scan {
  var outcome: Outcome = .broken
  /// Whether something is left that only the tree checker can tell.
  var needsTree = false
  /// The kinds of the values of the primary key.
  var keyKinds: ValueKinds = []
  /// Whether the data shares no field with its schema.
  var isForeign = false
  /// Fields beyond those that are told apart.
  var extra = 0
  /// The stream's number, when it was known before the data came.
  var stream: Int32 = -1
  /// Whether only a record's data was scanned.
  var isPart = false
  /// Whether there were more values than events are kept.
  var isLong = false

  enum Outcome: UInt8 {
    case whole
    /// The line is not JSON, or deeper than is read.
    case broken
    /// A property came that the object's table does not have yet.
    case unknownProperty
  }
}

extension RecordPlan {
  mutating func addEmptyObject() -> Int32 {
    objects.append(ObjectPlan())
    buildTable(of: Int32(objects.count - 1), slots: [])
    return Int32(objects.count - 1)
  }

  /// The slots of a RECORD message around its data; returns the slot of the line.
  mutating func addEnvelope() -> Int32 {
    let record = addObject([
      ("stream", .string, .stream, true), ("namespace", [.string, .null], .namespace, false),
      ("data", .object, .data, true), ("emitted_at", .integer, .emittedAt, true),
      ("meta", .all, .meta, false),
      ("file_reference", .all, .meta, false),
    ])
    let line = addObject([("type", .string, .type, true), ("record", .object, .nothing, true)])
    for index in 0..<slots.count where path(of: index) == ["record"] { slots[index].object = record }
    var root = Slot()
    root.object = line
    root.kinds = .object
    return addSlot(root, SlotField(.root, isDeclared: true))
  }

  private mutating func addObject(_ fields: [(String, ValueKinds, Capture, Bool)]) -> Int32 {
    objects.append(ObjectPlan())
    let object = Int32(objects.count - 1)
    var members: [Int32] = []
    for (name, kinds, capture, _) in fields {
      var slot = Slot()
      (slot.kinds, slot.capture) = (kinds, capture)
      members.append(placeProperty(name, slot, SlotField(.property, isDeclared: true), in: object))
    }
    buildTable(of: object, slots: members)
    for (bit, field) in fields.enumerated() where field.3 {
      required[Int(objects[Int(object)].required)] |= 1 << UInt64(bit)
    }
    return object
  }
}
