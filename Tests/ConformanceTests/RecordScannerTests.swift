import AirbyteProtocol
import Schema
import TestSupport
import Testing

@testable import Conformance

struct RecordScannerTests {
  @Test func `the fast checker judges as the tree checker does`() {
    var decided = 0
    for seed in FuzzSeeds("records", 1_000) {
      var random = RandomJSON(seed: Int(truncatingIfNeeded: seed))
      var schema = random.schema()
      schema["type"] = "object"
      var desk = RecordDesk()
      let number = desk.add(StreamIdentity(name: "s"), schema: schema, source: .tree(schema))
      let explainer = RecordExplainer(schema)
      for _ in 0..<20 {
        let data = random.object(for: schema)
        let text = random.chance(30) ? data.text(.pretty).replacing("\n", with: " ") : data.text()
        let scan = desk.scan(text, root: desk.streams[number].root)
        #expect(scan.outcome == .whole, "seed \(seed): \(text)")
        guard !scan.needsTree else { continue }
        decided += 1
        let misses = explainer.misses(data)
        #expect(
          (desk.scanner.misses.count > 0) == !misses.isEmpty,
          "seed \(seed): \(schema) \(text) \(misses.map(\.message))")
      }
    }
    #expect(decided > 4_000)
  }

  @Test(arguments: 0..<20)
  func `the fast reader takes for JSON what the tree reader does`(seed: Int) {
    var random = RandomJSON(seed: 1_000 + seed)
    var desk = RecordDesk()
    for _ in 0..<200 {
      var bytes = random.value(for: ["type": ["object", "array"]]).bytes()
      for _ in 0..<Int.random(in: 0..<3, using: &random.generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random.generator)
        bytes[index] = random.pick(
          Array(#"{}[]",:\u0e1-+. tfn"#.utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xE2, 0xFF])
      }
      let scan = desk.scan(bytes, root: RecordPlan.any)
      #expect(
        (scan.outcome == .whole) == (JSON.parse(bytes).value != nil),
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(.enabled(if: PublicFiles.parsingTexts != nil, "the collection of parser cases is not here"))
  func `the fast reader passes the public collection of parser cases`() throws {
    let folder = try #require(PublicFiles.parsingTexts)
    var desk = RecordDesk()
    for name in PublicFiles.names(in: folder) where name.hasPrefix("y_") || name.hasPrefix("n_") {
      let bytes = try PublicFiles.bytes("\(folder)/\(name)")
      // A line feed ends a line here, and is white space there.
      guard !bytes.contains(0x0A), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
      #expect((desk.scan(bytes, root: RecordPlan.any).outcome == .whole) == name.hasPrefix("y_"), "\(name)")
    }
  }

  @Test func `a record of more values than are kept at once has each of them counted once`() throws {
    let schema: JSON = ["properties": ["a": ["items": ["type": "integer"]], "b": ["type": "string"]]]
    let count = RecordScanner.mostEvents * 2 + 7
    let items = JSON((0..<count).map { _ in 1 })
    let data: JSON = ["a": items, "b": "x"]
    var inspector = MessageInspector(
      InspectionContext(catalog: ["streams": [["stream": ["name": "s", "json_schema": schema]]]]))
    for text in [data.text(), "{\"a\":[" + String(repeating: "1,", count: count) + "}"] {
      let line = "{\"type\":\"RECORD\",\"record\":{\"stream\":\"s\",\"data\":\(text),\"emitted_at\":1}}\n"
      _ = inspector.feed(Array(line.utf8))
    }
    let report = inspector.finish()
    let fields = try #require(report.streams.first).fields
    #expect(fields.map(\.path) == [["a"], ["a", "[]"], ["b"]])
    #expect(fields.map(\.values) == [1, count, 1])
    #expect(report.streams.first?.records == 1)
  }

  @Test func `more than 64 properties are told apart, and required ones missed`() {
    let names = (0..<200).map { "property_number_\($0)_of_many" }
    var desk = RecordDesk()
    let schema: JSON = [
      "properties": JSON(members: names.map { ($0, ["type": "integer"]) }),
      "required": JSON(names.map { JSON($0) }),
    ]
    let number = desk.add(StreamIdentity(name: "s"), schema: schema, source: .tree(schema))
    let whole = JSON(members: names.map { ($0, 1) })
    #expect(desk.scan(whole.text(), root: desk.streams[number].root).outcome == .whole)
    #expect(desk.scanner.misses.count == 0)
    var lacking = whole
    lacking[names[150]] = nil
    #expect(desk.scan(lacking.text(), root: desk.streams[number].root).outcome == .whole)
    #expect(desk.scanner.misses.count == 1)
    #expect(desk.scanner.misses[0].kind == .required)
  }
}

extension RecordDesk {
  /// Scans a value as if it stood on a line, learning names as the inspector does.
  mutating func scan(_ text: String, root: Int32) -> Scan { scan(Array(text.utf8), root: root) }

  mutating func scan(_ bytes: [UInt8], root: Int32) -> Scan {
    let line = bytes + [0x0A] + [UInt8](repeating: 0, count: 64)
    return line.withUnsafeBufferPointer { line in
      guard let start = line.baseAddress else { return Scan() }
      while true {
        let scan = scanner.scan(start, end: start + bytes.count, root: root)
        guard scan.outcome == .unknownProperty, let unknown = scanner.unknown else { return scan }
        let name = RecordScanner.string(at: unknown.key) ?? ""
        let parent = scanner.plan.objects[Int(unknown.object)].slot
        let field = SlotField(.property, isDeclared: false, parent: parent)
        _ = scanner.plan.addProperty(name, Slot(), field, to: unknown.object)
      }
    }
  }
}
