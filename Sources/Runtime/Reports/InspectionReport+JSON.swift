import AirbyteProtocol
package import Conformance
import Findings
package import Schema

extension InspectionReport {
  /// All but the findings: what came, and how often each kind of finding did.
  package var json: JSON {
    [
      "lines": JSON(lines), "bytes": JSON(bytes), "otherLines": JSON(otherLines),
      "messages": JSON(members: messages.map { ($0.type.rawValue, JSON($0.count)) }),
      "counts": JSON(counts.map(record)), "streams": JSON(streams.map(record)),
    ]
  }

  private func record(_ count: Count) -> JSON {
    JSON(present: [
      ("rule", JSON(count.rule)), ("severity", JSON(count.severity.rawValue)),
      ("namespace", JSON(filled: count.stream?.namespace)), ("stream", (count.stream?.name).map { JSON($0) }),
      ("detail", JSON(filled: count.detail)), ("count", JSON(count.count)),
    ])
  }

  private func record(_ stream: StreamSummary) -> JSON {
    JSON(present: [
      ("namespace", JSON(filled: stream.stream.namespace)), ("name", JSON(stream.stream.name)),
      ("inCatalog", JSON(stream.isKnown)), ("records", JSON(stream.records)), ("bytes", JSON(stream.bytes)),
      ("states", JSON(stream.states)), ("badRecords", JSON(stream.badRecords)),
      ("firstEmittedAt", (stream.emitted?.lowerBound).map { JSON($0) }),
      ("lastEmittedAt", (stream.emitted?.upperBound).map { JSON($0) }),
      ("fields", JSON(stream.fields.map(record))), ("otherFieldValues", JSON(stream.otherFields)),
    ])
  }

  private func record(_ field: FieldSummary) -> JSON {
    [
      "path": JSON(field.path.map { JSON($0) }), "declared": JSON(field.isDeclared),
      "values": JSON(field.values), "nulls": JSON(field.nulls), "misses": JSON(field.misses),
      "types": JSON(field.types.map { JSON($0) }),
    ]
  }
}
