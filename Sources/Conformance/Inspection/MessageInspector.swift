import AirbyteProtocol
package import Findings
import Schema

/// Checks what a connector prints while it arrives.
///
/// Memory stays constant: one line of at most 8 MiB, one message of which a tree takes at most 5 MiB, counts by
/// stream and field, the first findings of each kind. A catalog takes what its schemas need, a few times its text. Whatever arrives ends in findings. Lines are counted as messages are, from 1, so that a place
/// says which line to look at. A secret of the configuration is reported by its path and never repeated.
package struct MessageInspector: ~Copyable {
  let context: InspectionContext
  var output: LineBuffer
  var input: LineBuffer
  var desk = RecordDesk()
  var tally = FindingTally()
  let secrets: SecretSearch
  var states: StateTracker
  var statuses: StatusTracker
  var estimates = EstimateTracker()
  var answers: AnswerTracker?
  var echo: StateEcho?
  var news: [Finding] = []
  var counts: [MessageType: Int] = [:]
  /// RECORD messages that were judged the fast way.
  var fastRecords = 0
  /// Whether the protocol of December 2020 is asked for.
  let isOldEra: Bool
  /// Whether a RECORD is what the connector was asked for.
  let expectsRecords: Bool
  var lines = 0
  var bytes = 0
  var otherLines = 0

  package init(_ context: InspectionContext = InspectionContext()) {
    self.context = context
    output = LineBuffer(limit: context.longestLine, ofCatalog: context.longestCatalog)
    input = LineBuffer(limit: context.longestLine)
    isOldEra = context.era == .december2020
    let catalog = context.catalog.map { ConfiguredCatalogCase($0) }
    states = StateTracker(catalog: catalog, command: context.command)
    statuses = StatusTracker(catalog: catalog)
    expectsRecords = context.command?.answers.contains(.record) ?? true
    answers = context.command.map { AnswerTracker($0) }
    secrets = SecretSearch(config: context.config, specification: context.specification)
    if let catalog { desk.install(catalog.streams.map { ($0.stream, $0.primaryKey) }) }
  }

  /// Takes the next bytes of the connector's output, and returns the findings that are new and to be shown.
  package mutating func feed(_ bytes: [UInt8]) -> [Finding] {
    bytes.withUnsafeBytes { feed($0) }
  }

  /// The same for bytes that stand in memory already.
  package mutating func feed(_ bytes: UnsafeRawBufferPointer) -> [Finding] {
    self.bytes += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      output.append(UnsafeRawBufferPointer(rebasing: rest.prefix(LineBuffer.chunk)))
      rest = rest.dropFirst(LineBuffer.chunk)
      while let line = output.next() { inspect(line) }
    }
    return takeNews()
  }

  /// Lets a body put the next bytes of the output where they are inspected, and say how many there are.
  ///
  /// - Returns: How many came, and the findings that are new and to be shown.
  /// - Throws: What the body throws.
  package mutating func feed<Failure: Error>(
    filling fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> (count: Int, findings: [Finding]) {
    let count = try fill(output.room())
    output.take(count)
    bytes += count
    while let line = output.next() { inspect(line) }
    return (count, takeNews())
  }

  /// Takes the next bytes of what is sent to a destination, so that the states it returns can be compared.
  package mutating func sent(_ bytes: [UInt8]) {
    if echo == nil { echo = StateEcho() }
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        input.append(UnsafeRawBufferPointer(rebasing: rest.prefix(LineBuffer.chunk)))
        rest = rest.dropFirst(LineBuffer.chunk)
        while let line = input.next() { noteSent(line) }
      }
    }
  }

  private mutating func takeNews() -> [Finding] {
    let taken = news
    news = []
    return taken
  }

  /// Ends the inspection: judges what can be said only now, and sums up.
  ///
  /// The report's findings are all that were ever returned, and those of the end.
  package mutating func finish() -> InspectionReport {
    if let line = output.last() {
      inspect(line)
      let place = Place.message(lines, offset: line.offset)
      report(Rule.ms09.finding(at: place, "the last line has no line break", remedy: "Print one behind it."))
    }
    if let line = input.last() { noteSent(line) }
    judgeEnd()
    return summary()
  }

  /// Stops before the output has ended, so that nothing is said of what is missing.
  package mutating func stop() -> InspectionReport { summary() }
}
