import AirbyteProtocol
import Schema
import TestSupport
import Testing

@testable import Conformance

/// Catalogs of every kind, read as a whole and stream by stream.
struct CatalogFuzzTests {
  @Test func `whatever a catalog and the records behind it are, in parts the same is said of them`() {
    var compared = 0
    for seed in FuzzSeeds("catalogs", 150) {
      var random = RandomJSON(seed: Int(truncatingIfNeeded: seed))
      let lines = [random.catalogLine()] + (0..<12).map { _ in random.recordLine() }
      var context = InspectionContext(command: random.chance(20) ? .discover : nil)
      let whole = inspect(lines, context)
      context.readsCatalogsInParts = true
      let parts = inspect(lines, context)
      // Without a list of streams there are no parts to be read by themselves, and of what is no JSON less is said.
      guard JSON.parse(lines[0]).value?["type"] == "CATALOG",
        !parts.counts.contains(where: { $0.rule == "MS-12" })
      else { continue }
      compared += 1
      #expect(whole.streams == parts.streams, "seed \(seed): \(lines[0])")
      let counts = [whole, parts].map { report in
        report.counts.map { "\($0.rule) \($0.stream?.description ?? "") \($0.detail) \($0.count)" }.sorted()
      }
      #expect(counts[0] == counts[1], "seed \(seed): \(lines[0])")
    }
    #expect(compared > 100)
  }

  private func inspect(_ lines: [String], _ context: InspectionContext) -> InspectionReport {
    var inspector = MessageInspector(context)
    _ = inspector.feed(Array((lines.joined(separator: "\n") + "\n").utf8))
    return inspector.finish()
  }
}

extension RandomJSON {
  /// A CATALOG of a few streams, of which some are odd, and sometimes a few bytes are others.
  fileprivate mutating func catalogLine() -> String {
    let streams = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in stream() }
    var catalog: [(String, JSON)] = [("streams", JSON(streams))]
    if chance(20) { catalog.append((pick(["streams", "x", "type"]), pick([[], 7, "s", ["a": []]]))) }
    var line: [(String, JSON)] = [("type", "CATALOG"), ("catalog", JSON(members: catalog))]
    if chance(50) { line.reverse() }
    if chance(10) { line.append(("record", [:])) }
    var bytes = JSON(members: line).bytes(chance(30) ? .pretty : .compact).map { $0 == 0x0A ? 0x20 : $0 }
    for _ in 0..<(chance(15) ? 2 : 0) {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = pick(Array(#"{}[],:"\ax0 "#.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func stream() -> JSON {
    if chance(5) { return pick([7, .null, [], "s", [:]]) }
    var schema = schema(depth: 2)
    if chance(80) { schema["type"] = "object" }
    let members: [(String, JSON)] = [
      ("name", pick(["a", "b", "c", "a\"b", 7])), ("namespace", pick([.null, .null, .null, "n", 7])),
      ("json_schema", chance(90) ? schema : []),
      ("supported_sync_modes", pick([["full_refresh"], [], ["x"]])),
      ("source_defined_primary_key", pick([[["id"]], [["nope"]], [[]], 7])),
      ("default_cursor_field", pick([["id"], ["nope"], "id"])), ("is_resumable", pick([true, "x"])),
    ]
    return JSON(members: members.filter { _ in chance(85) })
  }

  fileprivate mutating func recordLine() -> String {
    let data = object(for: ["properties": ["id": schema(depth: 0), "a": schema(depth: 1), "name": [:]]])
    let namespace = chance(15) ? #","namespace":"n""# : ""
    return
      #"{"type":"RECORD","record":{"stream":"\#(pick(["a", "b", "c", "d"]))"\#(namespace),"data":\#(data.text()),"emitted_at":1}}"#
  }
}
