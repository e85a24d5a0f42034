import Findings
import OrderedCollections

/// Builds a JSON value from the events of a YAML text.
struct YAMLReader {
  let bytes: [UInt8]
  let file: String?
  var findings: [Finding] = []
  private let events: YAMLEvents
  private(set) var marks: YAMLMarks
  /// The end of the last scalar, alias or bracket.
  private var lastEnd = TextCursor().position
  private var anchors: [String: Anchored] = [:]
  private var depth = 0
  /// Values built so far, those behind an alias counted each time.
  private var nodes = 0

  static let mostNodes = 1_000_000

  /// A value that an alias may stand for.
  private struct Anchored {
    var value: JSON
    var nodes: Int
    var height: Int
  }

  /// A value with what an alias to it would cost.
  private struct Built {
    var value: JSON
    var height: Int
  }

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
    let markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    marks = YAMLMarks(startingAt: markLength)
    events = YAMLEvents(bytes[markLength...])
  }

  mutating func read() -> Parsed {
    do throws(Unreadable) {
      try refuseOtherEncodings()
      return Parsed(value: try readStream(), findings: findings)
    } catch {
      let span = marks.cursor.span(of: error.bytes, in: bytes)
      let place = Place(file: file, span: span)
      findings.append(Finding(error.rule, .error, at: place, error.message, remedy: error.remedy))
      return Parsed(value: nil, findings: findings)
    }
  }

  private func refuseOtherEncodings() throws(Unreadable) {
    // The fast check first: it is the one that nearly every text passes.
    guard String(validating: bytes, as: UTF8.self) == nil, let offset = firstNotUTF8(in: bytes[...]) else {
      return
    }
    throw Unreadable(
      rule: "yaml.encoding.utf8", bytes: offset..<offset + 1,
      message: "the byte 0x\(hexadecimal(bytes[offset]).suffix(2)) is not UTF-8 here",
      remedy: "Save the file as UTF-8.")
  }

  private mutating func readStream() throws(Unreadable) -> JSON {
    _ = try next()
    let start = try next()
    guard start.kind == .documentStart else { return JSON(.null, span: span(start)) }
    let value = try build(try next()).value
    _ = try next()
    let rest = try next()
    guard rest.kind == .streamEnd else {
      throw unreadable(
        "document.several", rest, "a second document starts here, a file may hold one",
        remedy: "Move it into a file of its own.")
    }
    return value
  }

  private mutating func build(_ event: YAMLEvent) throws(Unreadable) -> Built {
    let before = nodes
    try count(1, at: event)
    let built: Built =
      switch event.kind {
      case .alias(let name): try expand(name, event)
      case .scalar(let text, let isPlain):
        Built(value: JSON(try resolve(text, isPlain, event), span: span(event)), height: 0)
      case .sequenceStart: try buildArray(event)
      default: try buildObject(event)
      }
    if let anchor = event.anchor {
      anchors[anchor] = Anchored(value: built.value, nodes: nodes - before, height: built.height)
    }
    return built
  }

  private mutating func expand(_ name: String, _ event: YAMLEvent) throws(Unreadable) -> Built {
    guard let anchored = anchors[name] else {
      throw unreadable("alias.unknown", event, "the alias '*\(name)' has no anchor '&\(name)' before it")
    }
    _ = span(event)
    try count(anchored.nodes, at: event)
    guard depth + anchored.height <= deepestNesting else { throw tooDeep(event) }
    return Built(value: anchored.value, height: anchored.height)
  }

  private mutating func count(_ more: Int, at event: YAMLEvent) throws(Unreadable) {
    nodes += more
    guard nodes <= Self.mostNodes else {
      throw unreadable(
        "size.too-large", event,
        "the text holds more than \(Self.mostNodes) values once its aliases are expanded")
    }
  }

  private mutating func buildArray(_ start: YAMLEvent) throws(Unreadable) -> Built {
    try enter(start, tag: "seq")
    var (items, height) = ([JSON](), 0)
    let opening = span(start)
    var event = try next()
    while event.kind != .sequenceEnd {
      let item = try build(event)
      items.append(item.value)
      height = max(height, item.height)
      event = try next()
    }
    depth -= 1
    let value = JSON(.array(items), span: close(opening, event))
    return Built(value: value, height: height + 1)
  }

  private mutating func buildObject(_ start: YAMLEvent) throws(Unreadable) -> Built {
    try enter(start, tag: "map")
    var members = YAMLMembers()
    var height = 0
    let opening = span(start)
    var event = try next()
    while event.kind != .mappingEnd {
      let (key, isMerge) = try readKey(event)
      let keySpan = span(event)
      let valueEvent = try next()
      let built = try build(valueEvent)
      height = max(height, built.height)
      let member = JSONMember(built.value, keySpan: keySpan)
      if isMerge, !members.merge(built.value) { throw notMergeable(valueEvent) }
      if let earlier = members.add(member, key, isMerge: isMerge) { report(duplicate: key, keySpan, earlier) }
      event = try next()
    }
    depth -= 1
    let value = JSON(.object(members.all), span: close(opening, event))
    return Built(value: value, height: height + 1)
  }

  private mutating func enter(_ event: YAMLEvent, tag: String) throws(Unreadable) {
    depth += 1
    guard depth <= deepestNesting else { throw tooDeep(event) }
    guard event.tag == nil || event.tag == "!" || event.tag == YAMLTag.prefix + tag else {
      throw unknownTag(event)
    }
  }

  /// The key as a string, whatever a plain one would mean as a value, and whether it is a merge key.
  private mutating func readKey(_ event: YAMLEvent) throws(Unreadable) -> (String, isMerge: Bool) {
    switch event.kind {
    case .scalar(let text, let isPlain):
      try count(1, at: event)
      if let anchor = event.anchor {
        let value = JSON(.string(text), span: span(event))
        anchors[anchor] = Anchored(value: value, nodes: 1, height: 0)
      }
      return (text, isPlain && text == "<<" && event.tag == nil)
    case .alias(let name):
      if let text = try expand(name, event).value.string { return (text, false) }
      fallthrough
    default:
      throw unreadable("key.not-text", event, "a key must be a text, not a list or a mapping")
    }
  }

  private func resolve(_ text: String, _ isPlain: Bool, _ event: YAMLEvent) throws(Unreadable) -> JSON.Kind {
    let plain = isPlain ? YAMLScalar.resolve(text) : .value(.string(text))
    guard let tag = event.tag, tag != "!" else {
      guard case .value(let kind) = plain else {
        throw unreadable("number.not-finite", event, "\(quoted(text)) has no counterpart in JSON")
      }
      return kind
    }
    guard let name = YAMLTag.name(tag), let kind = YAMLScalar.resolve(text, as: name) else {
      throw unknownTag(event)
    }
    return kind
  }

  private mutating func next() throws(Unreadable) -> YAMLEvent {
    do throws(YAMLFault) { return try events.next() } catch { throw unreadable(error) }
  }

  /// A collection's span: to its bracket, or in block style to the end of what was read last.
  private mutating func close(_ start: TextSpan, _ end: YAMLEvent) -> TextSpan {
    let isBlock = end.scalars.isEmpty
    return TextSpan(start.start, isBlock ? lastEnd : span(end).end)
  }

  func offsets(_ scalars: Range<Int>) -> Range<Int> {
    var marks = marks
    return marks.span(scalars, in: bytes).bytes
  }

  private mutating func span(_ event: YAMLEvent) -> TextSpan {
    let span = marks.span(event.scalars, in: bytes)
    lastEnd = span.end
    return span
  }
}
