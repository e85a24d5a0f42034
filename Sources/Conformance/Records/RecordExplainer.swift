import AirbyteProtocol
import Findings
import Schema

/// Says what is wrong with one record, in words and with places.
///
/// This is the exact and slow way: the record has been read into a tree. `RecordScanner` is the fast way and
/// must never judge otherwise.
struct RecordExplainer {
  private let schema: JSON
  private let compiled: CompiledSchema

  /// - Parameter schema: The `json_schema` of a stream.
  init(_ schema: JSON) {
    self.schema = schema
    compiled = CompiledSchema(schema.withoutTemporalFormats)
  }

  /// Whether the schema itself has something wrong, so that parts of it are passed over.
  var isFaulty: Bool { !compiled.findings.isEmpty }

  /// What `data` has wrong by RC-02 to RC-04.
  func misses(_ data: JSON) -> [RecordMiss] {
    var walk = AirbyteFormWalk()
    walk.check(data, schema, at: JSONPointer())
    return compiled.check(data).map(miss) + walk.misses
  }

  private func miss(_ finding: Finding) -> RecordMiss {
    let keyword = finding.rule.hasPrefix("schema.") ? String(finding.rule.dropFirst(7)) : finding.rule
    let isFormat = keyword == "format"
    // A destination stores an odd address or URI as the text it is, so that costs nobody a record.
    let severity = isFormat && finding.severity == .error ? Severity.warning : finding.severity
    return RecordMiss(
      rule: isFormat ? .rc04 : .rc02, keyword: keyword,
      pointer: finding.place.pointer.flatMap(JSONPointer.init(parsing:)) ?? JSONPointer(),
      message: finding.message, remedy: finding.remedy ?? Self.remedy(severity), severity: severity)
  }

  private static func remedy(_ severity: Severity) -> String? {
    severity == .notChecked ? nil : "Convert it before it is sent, or change the schema."
  }
}

extension JSON {
  /// The schema without the formats of dates and times, which Airbyte reads in its own way.
  fileprivate var withoutTemporalFormats: JSON {
    switch kind {
    case .array(let items): return JSON(.array(items.map(\.withoutTemporalFormats)), span: span)
    case .object:
      var copy = self
      for (key, value) in members {
        let isTemporal = key == "format" && ["date", "time", "date-time"].contains(value.string)
        copy[key] = isTemporal ? nil : value.withoutTemporalFormats
      }
      return copy
    default: return self
    }
  }
}
