import AirbyteProtocol
package import Conformance
import Findings

extension InspectionReport {
  /// What stands below the findings: how many more there were of each kind, what came of each stream, and the sums.
  package var closingLines: [String] {
    let parts = [more, streamLines] + streams.map(fieldLines) + [[messageLine, summaryLine]]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// The kinds of which not all were shown.
  private var more: [String] {
    counts.filter { $0.count > $0.shown }.map { count in
      let place = [count.stream.map { "in \($0)" }, count.detail.isEmpty ? nil : "at \(count.detail)"]
      return (["\(count.count - count.shown) more [\(count.rule)]"] + place.compactMap { $0 })
        .joined(separator: " ")
    }
  }

  private var streamLines: [String] {
    guard !streams.isEmpty else { return [] }
    let head = ["stream", "records", "bytes", "states", "bad records", ""]
    let rows = streams.map { stream in
      [
        name(of: stream), String(stream.records), String(stream.bytes), String(stream.states),
        stream.isKnown ? String(stream.badRecords) : "–", stream.isKnown ? "" : "not in a catalog",
      ]
    }
    return TextTable([head] + rows, figures: [1, 2, 3, 4]).lines
  }

  private func name(of stream: StreamSummary) -> String {
    stream.stream.namespace.map { "\($0).\(stream.stream.name)" } ?? stream.stream.name
  }

  private func fieldLines(of stream: StreamSummary) -> [String] {
    guard stream.records > 0, !stream.fields.isEmpty else { return [] }
    let head = ["field of \(name(of: stream))", "values", "nulls", "misses", "types", ""]
    let (seen, unseen) = (stream.fields.filter(\.isSeen), stream.fields.filter { !$0.isSeen })
    let rows = seen.map { field in
      [
        field.path.joined(separator: "."), String(field.values), String(field.nulls), String(field.misses),
        field.types.joined(separator: ", "), field.isDeclared || !stream.isKnown ? "" : "not declared",
      ]
    }
    let others = stream.otherFields > 0 ? ["and \(stream.otherFields) values of other fields"] : []
    return TextTable([head] + rows, figures: [1, 2, 3]).lines + others + lines(ofUnseen: unseen)
  }

  /// Of fields that never came there can be very many, all with the same row of zeros.
  private func lines(ofUnseen fields: [FieldSummary]) -> [String] {
    guard !fields.isEmpty else { return [] }
    let names = fields.prefix(8).map { $0.path.joined(separator: ".") }.joined(separator: ", ")
    let more = fields.count > 8 ? " and \(fields.count - 8) more" : ""
    return ["in no record: \(names)\(more)"]
  }

  private var messageLine: String {
    let types = messages.map { "\($0.count) \($0.type.rawValue)" }
    let others = otherLines > 0 ? ["\(otherLines) no message"] : []
    let parts = types + others
    let size = "\(lineCount(lines)), \(bytes) bytes"
    return parts.isEmpty ? size : "\(size): \(parts.joined(separator: ", "))"
  }

  private func lineCount(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  private var summaryLine: String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = total(severity)
      return count == 0 ? nil : severity.counted(count)
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}

extension FieldSummary {
  fileprivate var isSeen: Bool { values > 0 || misses > 0 }
}
