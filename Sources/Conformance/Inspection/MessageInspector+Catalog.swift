import AirbyteProtocol
import Findings
import Schema

// How a CATALOG is judged that would take too much memory as one tree: stream by stream.

extension MessageInspector {
  mutating func inspectLargeCatalog(_ text: Text) {
    guard let catalog = CatalogText(text.start, text.end), let frame = readFrame(catalog, text) else {
      reportLarge(.catalog, text)
      return noteAnswer(.catalog, nil, text.place)
    }
    let envelope = openFrame(frame, text)
    noteAnswer(.catalog, envelope?.payload, text.place)
    guard let envelope else { return }
    let isFirst = !desk.hasCatalog
    let streams = catalog.streams.enumerated().map { number, range in
      let pointer = envelope.payload.pointer.appending("streams").appending(String(number))
      return inspectStream(range, at: pointer, text, isInstalled: isFirst)
    }
    if isFirst, streams.isEmpty { desk.install([]) }
    judgeList(streams, envelope.payload, text)
  }

  private mutating func readFrame(_ catalog: CatalogText, _ text: Text) -> JSON? {
    // Behind what readers see of a text there is always a line feed.
    let size = (catalog.frame + [Ascii.lineFeed]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { TreeSize.estimate($0, $0 + bytes.count - 1) } ?? 0
    }
    guard size <= context.largestFrame else { return nil }
    let parsed = JSON.parse(catalog.frame)
    reportDuplicates(parsed.findings, text.place)
    return parsed.value
  }

  private mutating func openFrame(_ frame: JSON, _ text: Text) -> Envelope? {
    let (envelope, findings) = Envelope.open(frame, era: context.era)
    for finding in findings { report(finding.moved(to: text.place)) }
    return envelope
  }

  /// Judges one stream of the catalog by itself, and takes it among those that records are held against.
  private mutating func inspectStream(
    _ range: Range<Int>, at pointer: JSONPointer, _ text: Text, isInstalled: Bool
  ) -> DiscoveredStream {
    let start = text.start + range.lowerBound
    guard TreeSize.estimate(start, start + range.count) <= context.largestStream else {
      return passOver(range, at: pointer, text, isInstalled: isInstalled)
    }
    let parsed = JSON.parse(Array(UnsafeBufferPointer(start: start, count: range.count)))
    reportDuplicates(parsed.findings, text.place)
    let stream = DiscoveredStream(Node(parsed.value ?? .null, at: pointer))
    for finding in CatalogCase(stream: stream, era: context.era).findingsOfStream()
    where context.era.knows(finding) {
      report(finding.moved(to: text.place))
    }
    if isInstalled {
      let schema = stream.schema?.value.bytes() ?? Array("{}".utf8)
      desk.install(stream, key: stream.primaryKey, schema: .text(schema))
    }
    return stream.withNameAlone
  }

  /// Says of a stream that it was not checked; its records are counted all the same.
  private mutating func passOver(
    _ range: Range<Int>, at pointer: JSONPointer, _ text: Text, isInstalled: Bool
  ) -> DiscoveredStream {
    let name = CatalogText.name(ofStreamAt: text.start + range.lowerBound, text.start + range.upperBound)
    let stream = DiscoveredStream(Node(name, at: pointer))
    var place = text.place
    place.pointer = pointer.description
    report(
      Finding(
        Rule.ms12.id, .notChecked, at: place,
        "the stream \(stream.identity) of \(range.count) bytes takes more memory than one stream may, so neither it nor its records were checked",
        remedy: "Give the catalog with --catalog, or say --command discover."))
    if isInstalled { desk.installUnread(stream.identity) }
    return stream
  }

  private mutating func judgeList(_ streams: [DiscoveredStream], _ catalog: Node, _ text: Text) {
    let list = CatalogCase(catalog, named: streams, era: context.era)
    for finding in list.findingsOfList() { report(finding.moved(to: text.place)) }
  }
}
