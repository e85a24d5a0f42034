import AirbyteProtocol
import Findings
import Schema

/// The streams of a run and the scanner that judges their records.
struct RecordDesk: ~Copyable {
  var scanner = RecordScanner()
  var streams: [StreamTally] = []
  var counters = FlatMemory<StreamCounter>()
  private var numbers: [StreamIdentity: Int] = [:]
  private var firstOfName: [String: Int] = [:]
  /// Whether the streams are those of a catalog, so that others are foreign.
  private(set) var hasCatalog = false
  /// By slot and kind of miss: the finding's number in the tally once enough were shown.
  private var settled: [Int: Int] = [:]

  /// Streams of a catalog.
  static let mostStreams = 10_000
  /// Streams that are known by their records alone, so that no output can fill the memory with them.
  static let mostUnknown = 2_000

  mutating func install(_ discovered: [(stream: DiscoveredStream, key: [[String]])]) {
    hasCatalog = true
    for (stream, key) in discovered.prefix(Self.mostStreams) where numbers[stream.identity] == nil {
      _ = add(stream.identity, schema: stream.schema?.value ?? [:], key: key, isKnown: true)
    }
  }

  mutating func add(_ identity: StreamIdentity, schema: JSON, key: [[String]], isKnown: Bool) -> Int {
    let root = scanner.plan.add(schema: schema)
    scanner.plan.slots[Int(root)].isCounted = false
    let explainer = isKnown ? RecordExplainer(schema) : nil
    // What a faulty keyword asks for is told by one of the two checkers only.
    if explainer?.isFaulty == true { scanner.plan.slots[Int(root)].treeKinds = .all }
    let hasKey = scanner.markKeys(key, below: root)
    let tally = StreamTally(
      summary: StreamSummary(stream: identity, isKnown: isKnown), root: root,
      explainer: explainer)
    streams.append(tally)
    counters.append(StreamCounter(hasKey: hasKey, hasNamespace: identity.namespace != nil))
    numbers[identity] = streams.count - 1
    scanner.roots.append(RecordScanner.StreamRoot(slot: root))
    name(identity, number: streams.count - 1)
    scanner.growCounts()
    return streams.count - 1
  }

  /// Makes a stream known by its name alone; a name in several namespaces is resolved when all is read.
  private mutating func name(_ identity: StreamIdentity, number: Int) {
    guard firstOfName[identity.name] == nil else {
      scanner.forgetStream(named: identity.name)
      return
    }
    firstOfName[identity.name] = number
    var slot = Slot()
    slot.items = Int32(number)
    let field = SlotField(path: [identity.name], isDeclared: false)
    _ = scanner.plan.addProperty(identity.name, slot, field, to: scanner.streamNames)
  }

  /// The slots that records have added since this was last asked.
  private(set) var learned: [Int32] = []

  mutating func noteLearned(_ slot: Int32) { learned.append(slot) }

  mutating func takeLearned() -> [Int32] {
    guard !learned.isEmpty else { return [] }
    defer { learned = [] }
    return learned
  }

  func number(of identity: StreamIdentity) -> Int? { numbers[identity] }

  func namespace(of number: Int) -> String? { streams[number].summary.stream.namespace }

  func settledKind(_ miss: FieldMiss) -> Int? { settled[Self.key(miss)] }

  mutating func settle(_ miss: FieldMiss, _ number: Int) { settled[Self.key(miss)] = number }

  private static func key(_ miss: FieldMiss) -> Int { Int(miss.slot) << 8 | Int(miss.kind.rawValue) }
}

extension RecordScanner {
  /// Marks the fields of a primary key; false where no path leads to a plain field.
  mutating func markKeys(_ paths: [[String]], below root: Int32) -> Bool {
    var isMarked = false
    for index in Int(root)..<plan.slots.count where paths.contains(plan.fields[index].path) {
      plan.slots[index].isKey = true
      isMarked = true
    }
    return isMarked
  }

  mutating func forgetStream(named name: String) {
    for index in 0..<plan.slots.count
    where plan.fields[index].path == [name] && plan.fields[index].parent == -1 && !plan.slots[index].isCounted
    {
      plan.slots[index].items = -1
    }
  }
}
