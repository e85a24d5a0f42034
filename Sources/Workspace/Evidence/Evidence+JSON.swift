import Connectors
import OrderedCollections
import Scaffold
import Schema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Evidence {
  /// The file's text; items and paths are sorted, so the same evidence is the same text.
  package var text: String {
    let items = records.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }
    let document: JSON = ["format": JSON(Self.format), "items": JSON(members: items)]
    return document.text(.pretty) + "\n"
  }
}

extension EvidenceRecord {
  var json: JSON {
    [
      "check": JSON(check.rawValue), "result": JSON(result.rawValue),
      "time": JSON(time.formatted(.iso8601)), "milliseconds": JSON(milliseconds), "saw": JSON(saw),
      "files": JSON(members: prints.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }),
    ]
  }

  /// Nil when a member is missing or is not what this version writes.
  init?(_ json: JSON) {
    guard let check = json["check"]?.string.flatMap(ItemCheck.init),
      let result = json["result"]?.string.flatMap(CheckResult.init),
      let time = json["time"]?.string.flatMap({ try? Date($0, strategy: .iso8601) }),
      let milliseconds = json["milliseconds"]?.int, let saw = json["saw"]?.string,
      let files = json["files"]?.object
    else { return nil }
    self.init(
      check: check, result: result, time: time, milliseconds: milliseconds, saw: saw,
      prints: files.mapValues { $0.value.string ?? "" }.reduce(into: [:]) { $0[$1.key] = $1.value })
  }
}
