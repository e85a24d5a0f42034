import AirbyteProtocol
import Schema
import TestSupport
import Testing

@testable import Conformance

struct FamiliarRecordTests {
  @Test func `records that are like those before are judged and counted as if each were the first`() {
    var familiar = 0
    for seed in FuzzSeeds("familiar", 150) {
      var random = RandomJSON(seed: Int(truncatingIfNeeded: seed))
      var schema = random.schema()
      schema["type"] = "object"
      var reports: [InspectionReport] = []
      let lines = (0..<20).map { Self.line(&random, schema, $0) }
      for isUsed in [true, false] {
        var inspector = MessageInspector(Self.context(schema))
        inspector.desk.scanner.familiar.isUsed = isUsed
        for line in lines {
          let before = inspector.desk.scanner.familiar.met
          _ = inspector.feed(line)
          familiar += inspector.desk.scanner.familiar.met - before
        }
        reports.append(inspector.finish())
      }
      #expect(reports[0] == reports[1], "seed \(seed): \(schema)")
    }
    #expect(familiar > 500)
  }

  @Test(arguments: [
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":01}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":-1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":1.0}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":1}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":1}}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":1,"x":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2}}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":"#,
    #"{"type":"RECORD","record":{"stream":"s","data":7,"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2,"id":3},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2,},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":null},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":"x"},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"other":"x"},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"t","data":{"id":2},"emitted_at":1}}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":2},"emitted_at":1,"namespace":"n"}}"#,
    "",
  ])
  func `a line that begins as those before and goes on otherwise is judged as if it were the first`(
    line: String
  ) {
    let schema: JSON = ["properties": ["id": ["type": ["null", "integer"]]]]
    let good = #"{"type":"RECORD","record":{"stream":"s","data":{"id":1},"emitted_at":1}}"# + "\n"
    let reports = [true, false].map { isUsed in
      var inspector = MessageInspector(Self.context(schema))
      inspector.desk.scanner.familiar.isUsed = isUsed
      _ = inspector.feed(Array((good + good + line + "\n" + good).utf8))
      #expect((inspector.desk.scanner.familiar.met > 0) == isUsed)
      return inspector.finish()
    }
    #expect(reports[0] == reports[1])
  }

  @Test(arguments: [
    #"{"type":"RECORD","record":{"emitted_at":1,"stream":"s","data":{"id":1}}}"#,
    #"{"type":"RECORD","record":{"emitted_at":1,"data":{"id":1},"stream":"s"}}"#,
    #"{"record":{"data":{"id":1},"stream":"s","emitted_at":1},"type":"RECORD"}"#,
    #"{"type":"RECORD","record":{"stream":"s","data":{"id":1},"emitted_at":1.5}}"#,
    #"{ "type": "RECORD", "record": { "stream": "s", "data": { "id": 1 }, "emitted_at": 1 } }"#,
    #"{"type":"RECORD","x":"\#(String(repeating: "x", count: 300))","record":{"stream":"s","data":{},"emitted_at":1}}"#,
  ])
  func `whatever order the parts of lines have, they are judged as if each were the first`(line: String) {
    let reports = [true, false].map { isUsed in
      var inspector = MessageInspector(Self.context(["properties": ["id": ["type": "integer"]]]))
      inspector.desk.scanner.familiar.isUsed = isUsed
      for _ in 0..<30 { _ = inspector.feed(Array((line + "\n").utf8)) }
      return inspector.finish()
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].streams.first?.records == 30)
  }

  @Test(arguments: [2, 5, 8, 20])
  func `lines of several streams that take turns are judged as if each were the first`(streams: Int) {
    let lines = (0..<200).map {
      #"{"type":"RECORD","record":{"stream":"s\#($0 % streams)","data":{"id":\#($0)},"emitted_at":\#($0)}}"#
        + "\n"
    }
    let catalog: JSON = [
      "streams": JSON(
        (0..<streams).map { number in
          let type: JSON = number == 1 ? "string" : "integer"
          return [
            "stream": ["name": JSON("s\(number)"), "json_schema": ["properties": ["id": ["type": type]]]]
          ]
        })
    ]
    let reports = [true, false].map { isUsed in
      var inspector = MessageInspector(InspectionContext(catalog: catalog))
      inspector.desk.scanner.familiar.isUsed = isUsed
      _ = inspector.feed(Array(lines.joined().utf8))
      #expect((inspector.desk.scanner.familiar.met > 40) == (isUsed && streams <= 8))
      return inspector.finish()
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].streams.count == streams)
  }

  private static func context(_ schema: JSON) -> InspectionContext {
    let stream: JSON = ["name": "s", "json_schema": schema, "source_defined_primary_key": [["id"]]]
    return InspectionContext(catalog: ["streams": [["stream": stream, "primary_key": [["id"]]]]])
  }

  private static func line(_ random: inout RandomJSON, _ schema: JSON, _ time: Int) -> [UInt8] {
    let data = random.object(for: schema).text()
    return Array(#"{"type":"RECORD","record":{"stream":"s","data":\#(data),"emitted_at":\#(time)}}"#.utf8) + [
      0x0A
    ]
  }
}
