import AirbyteProtocol
import Findings
import Schema

/// The streams of a run and the scanner that judges their records.
struct RecordDesk: ~Copyable {
  var scanner = RecordScanner()
  var streams: [StreamTally] = []
  var counters = FlatMemory<StreamCounter>()
  private var numbers: [StreamIdentity: Int] = [:]
  /// By name: its slot among the names of streams.
  private var slotOfName: [String: Int32] = [:]
  private var explainers = ExplainerStore()
  /// Whether the streams are those of a catalog, so that others are foreign.
  private(set) var hasCatalog = false
  /// Whether the catalog has more streams than are told apart.
  private(set) var isCut = false
  /// By slot and kind of miss: the finding's number in the tally once enough were shown.
  private var settled: [Int: Int] = [:]

  /// Streams of a catalog; the platform takes a thousand from one source.
  static let mostStreams = 10_000
  /// Streams that are known by their records alone, so that no output can fill the memory with them.
  static let mostUnknown = 2_000

  mutating func install(_ discovered: [(stream: DiscoveredStream, key: [[String]])]) {
    hasCatalog = true
    for (stream, key) in discovered {
      install(stream, key: key, schema: .tree(stream.schema?.value ?? [:]))
    }
  }

  /// Adds a stream of a catalog of which no more than the name was read.
  mutating func installUnread(_ identity: StreamIdentity) {
    hasCatalog = true
    guard hasRoom, numbers[identity] == nil else { return }
    _ = add(identity)
  }

  /// Whether another stream of a catalog can be taken; when it cannot, ``isCut`` says so from then on.
  private var hasRoom: Bool {
    mutating get {
      isCut = isCut || streams.count >= Self.mostStreams
      return !isCut
    }
  }

  /// Adds one stream of a catalog; `schema` is its own, kept for the records that have faults.
  mutating func install(_ stream: DiscoveredStream, key: [[String]], schema: SchemaSource) {
    hasCatalog = true
    guard hasRoom, numbers[stream.identity] == nil else { return }
    let value = stream.schema?.value ?? [:]
    _ = add(stream.identity, schema: value, source: schema, key: key)
  }

  /// Adds a stream; `source` is nil for one of which nothing is known.
  mutating func add(
    _ identity: StreamIdentity, schema: JSON = [:], source: SchemaSource? = nil, key: [[String]] = []
  ) -> Int {
    let root = scanner.plan.add(schema: schema)
    scanner.plan.slots[Int(root)].isCounted = false
    // What a faulty keyword asks for is told by one of the two checkers only.
    if source != nil, RecordExplainer(schema).isFaulty { scanner.plan.slots[Int(root)].treeKinds = .all }
    let hasKey = scanner.markKeys(key, below: root)
    let summary = StreamSummary(stream: identity, isKnown: source != nil)
    streams.append(StreamTally(summary: summary, root: root, schema: source))
    counters.append(StreamCounter(hasKey: hasKey, hasNamespace: identity.namespace != nil))
    numbers[identity] = streams.count - 1
    scanner.roots.append(RecordScanner.StreamRoot(slot: root))
    name(identity, number: streams.count - 1)
    scanner.growCounts()
    return streams.count - 1
  }

  /// Makes a stream known by its name alone; a name in several namespaces is resolved when all is read.
  private mutating func name(_ identity: StreamIdentity, number: Int) {
    if let taken = slotOfName[identity.name] {
      scanner.plan.slots[Int(taken)].items = -1
      return
    }
    var slot = Slot()
    slot.items = Int32(number)
    let field = SlotField(.property, isDeclared: false)
    slotOfName[identity.name] = scanner.plan.addProperty(identity.name, slot, field, to: scanner.streamNames)
  }

  /// The slots that lines have added and that no record has been told about.
  private(set) var learned: [Int32] = []

  mutating func noteLearned(_ slot: Int32) { learned.append(slot) }

  /// Takes those that are counted by now.
  mutating func takeLearned() -> [Int32] {
    let counted = learned.filter { scanner.counts(of: Int($0)).values > 0 }
    if !counted.isEmpty { learned.removeAll(where: counted.contains) }
    return counted
  }

  /// What says in words what is wrong with a record; nil for a stream of which nothing is known.
  mutating func explainer(of number: Int) -> RecordExplainer? {
    streams[number].schema.map { explainers.explainer(of: number, $0) }
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
    guard !paths.isEmpty else { return false }
    for index in Int(root)..<plan.slots.count where paths.contains(plan.path(of: index)) {
      plan.slots[index].isKey = true
      isMarked = true
    }
    return isMarked
  }
}
