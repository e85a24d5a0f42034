package import AirbyteProtocol
package import Findings

/// What an inspection found, and what came.
package struct InspectionReport: Equatable, Sendable {
  /// The findings that were shown in full, in the order they were found.
  package var findings: [Finding] = []
  /// Every kind of finding with how often it came.
  package var counts: [Count] = []
  /// Streams in the order of the catalog, then in the order they came.
  package var streams: [StreamSummary] = []
  /// How often each type of message came, in the protocol's order.
  package var messages: [(type: MessageType, count: Int)] = []
  package var lines = 0
  package var bytes = 0
  /// Lines that are no message.
  package var otherLines = 0

  package init() {}

  package struct Count: Equatable, Sendable {
    package var rule: String
    package var severity: Severity
    package var stream: StreamIdentity?
    /// Where in the message; for records the field's path and the keyword of the schema.
    package var detail: String
    package var count: Int
    /// How many of them are among the findings.
    package var shown: Int
  }

  package static func == (left: InspectionReport, right: InspectionReport) -> Bool {
    left.findings == right.findings && left.counts == right.counts && left.streams == right.streams
      && left.lines == right.lines && left.bytes == right.bytes && left.otherLines == right.otherLines
      && left.messages.elementsEqual(right.messages, by: ==)
  }
}

/// What came of one stream.
package struct StreamSummary: Equatable, Sendable {
  package var stream: StreamIdentity
  /// Whether it stands in the catalog.
  package var isKnown: Bool
  package var records = 0
  /// Of the lines of its records.
  package var bytes = 0
  package var states = 0
  /// The smallest and the largest `emitted_at`, in milliseconds.
  package var emitted: ClosedRange<Int>?
  /// Records that do not fit the schema.
  package var badRecords = 0
  package var fields: [FieldSummary] = []
  /// How often a field came beyond those that are told apart.
  package var otherFields = 0
}

/// What came of one field.
package struct FieldSummary: Equatable, Sendable {
  /// From the record's data; items of lists are `[]`.
  package var path: [String]
  /// Whether the schema declares it.
  package var isDeclared: Bool
  /// How often it came, null included.
  package var values = 0
  package var nulls = 0
  /// The types that came, in the words of JSON Schema.
  package var types: [String] = []
  /// How often it did not fit the schema.
  package var misses = 0
}

extension InspectionReport {
  /// How many findings came, shown or only counted.
  package func total(_ severity: Severity) -> Int {
    counts.lazy.filter { $0.severity == severity }.map(\.count).reduce(0, +)
  }

  /// What RC-10 says of this read after an earlier one of the same connector.
  package func findings(after earlier: InspectionReport) -> [Finding] {
    let before = Dictionary(earlier.streams.map { ($0.stream, $0) }) { first, _ in first }
    return streams.compactMap { summary in
      guard let last = before[summary.stream]?.emitted?.upperBound, let first = summary.emitted?.lowerBound,
        first <= last
      else { return nil }
      return Rule.rc10.finding(
        at: Place(),
        "a record of \(summary.stream) was emitted at \(first), the read before went on to \(last)",
        remedy: "Set emitted_at to the time when the record is sent.")
    }
  }
}
