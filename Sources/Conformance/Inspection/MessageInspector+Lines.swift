import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  mutating func inspect(_ line: LineBuffer.Line) {
    lines += 1
    var place: Place { Place.message(lines, offset: line.offset) }
    guard !line.isDropped else { return reportLong(line, place) }
    let end = line.start + line.count
    if line.count > 0, end[-1] == 0x0D, line.hasLineFeed || line.count > 1 {
      report(Rule.ms10.finding(at: place, "the line ends with a carriage return", remedy: "Print \\n alone."))
    }
    let start = skipSpace(skipMark(line.start, line.offset))
    guard start < UnsafePointer(end) else {
      otherLines += 1
      return report(
        Rule.ms14.finding(at: place, "the line is blank", remedy: "Print nothing between messages."))
    }
    let text = Text(start: start, end: UnsafePointer(end), number: lines, offset: line.offset)
    var type: MessageType? = .record
    if inspectRecord(text) {
      fastRecords += 1
    } else {
      type = inspectTree(text)
      if let type { counts[type, default: 0] += 1 } else { otherLines += 1 }
    }
    // A CONTROL message is there to hand over a configuration, secrets and all.
    if !secrets.isEmpty, type != .control { searchSecrets(text) }
  }

  /// Passes over a byte order mark, which editors and some writers put in front of a text.
  private mutating func skipMark(_ start: Bytes, _ offset: Int) -> Bytes {
    // Each line has a byte behind it that is no part of such a mark.
    guard start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF else { return start }
    report(
      Rule.ms02.finding(
        at: .message(lines, offset: offset), "a byte order mark stands in front of the line",
        remedy: "Write UTF-8 without one."))
    return start + 3
  }

  /// A line without the white space in front of it.
  struct Text {
    var start: Bytes
    var end: Bytes
    var number: Int
    var offset: Int

    var place: Place { Place.message(number, offset: offset) }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: end - start) }
  }

  /// A line that readers still hold is no fault of the connector.
  private static let longestHeld = 16 << 20

  private mutating func reportLong(_ line: LineBuffer.Line, _ place: Place) {
    otherLines += 1
    var finding = Rule.ms12.finding(
      at: place, "the line has \(line.count) bytes, more than the \(line.limit) that are looked at",
      remedy: "Send large values as files, or in smaller records.")
    if line.count <= Self.longestHeld { finding.severity = .notChecked }
    report(finding)
  }

  private mutating func searchSecrets(_ text: Text) {
    for path in secrets.paths(in: text.bytes) {
      report(
        Rule.ms17.finding(
          at: text.place, "the value of the secret \(quote(path)) stands in the output",
          remedy: "Mask it before it is printed, or leave it out."), detail: path)
    }
  }

  /// Adds a finding, unless enough of its kind were shown; no secret is repeated.
  mutating func report(_ finding: Finding, stream: StreamIdentity? = nil, detail: String? = nil) {
    var finding = finding
    if !secrets.isEmpty {
      finding.message = secrets.masked(finding.message)
      finding.remedy = finding.remedy.map(secrets.masked)
      finding.place.pointer = finding.place.pointer.map(secrets.masked)
    }
    finding.message = Self.shortened(finding.message)
    finding.place.pointer = finding.place.pointer.map(Self.shortened)
    let kind = Self.shortened(secrets.masked(detail ?? finding.place.pointer.map(Self.pattern) ?? ""))
    let stream = stream.map {
      StreamIdentity(namespace: $0.namespace.map(secrets.masked), name: secrets.masked($0.name))
    }
    if let shown = tally.add(finding, stream: stream, detail: kind) { news.append(shown) }
  }

  /// So that no text of megabytes is kept.
  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 2048 ? text : String(text.unicodeScalars.prefix(500)) + "…"
  }

  /// A pointer with `[]` for numbers, so that the items of a list count as one place.
  static func pattern(_ pointer: String) -> String {
    pointer.split(separator: "/", omittingEmptySubsequences: false)
      .map { Int($0) == nil ? String($0) : "[]" }.joined(separator: "/")
  }

  private static let stateNeedle = ByteNeedle("\"STATE\"")

  mutating func noteSent(_ line: LineBuffer.Line) {
    guard !line.isDropped else { return }
    let bytes = UnsafeBufferPointer(start: line.start, count: line.count)
    // Records are not parsed: only states come back.
    guard Self.stateNeedle.isIn(UnsafeRawBufferPointer(bytes)),
      let message = JSON.parse(Array(bytes)).value, message["type"]?.string == MessageType.state.rawValue,
      let state = message["state"]
    else { return }
    echo?.send(state)
  }
}
