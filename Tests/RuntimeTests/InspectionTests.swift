import AirbyteProtocol
import Conformance
import Findings
import Runtime
import Schema
import TestSupport
import Testing

struct InspectionTests {
  static let catalog = """
    {"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "integer"}}},
      "supported_sync_modes": ["full_refresh"]}]}
    """

  static func record(_ data: String) -> String {
    #"{"type":"RECORD","record":{"stream":"a","data":\#(data),"emitted_at":1}}"# + "\n"
  }

  @Test func `findings name the file and come when they are found`() async throws {
    let bad = Self.record(#"{"id":"x"}"#)
    let folder = try TestFolder("w", ["read.jsonl": "hello\n" + bad, "catalog.json": Self.catalog])
    let inputs = try InspectionInputs(catalog: "\(folder.path)/catalog.json")
    let file = "\(folder.path)/read.jsonl"
    var shown: [Finding] = []
    let report = try await Inspection(inputs.context, file: file).run { shown += $0 }
    #expect(shown == report.findings)
    #expect(shown.map(\.rule) == ["MS-01", "RC-02"])
    #expect(shown.last?.place.text == "\(file):2 byte 6 /record/data/id")
    #expect(report.streams.map(\.badRecords) == [1])
  }

  @Test func `all that is to be said of the catalog is said and counted`() throws {
    let folder = try TestFolder("w", ["catalog.json": Self.catalog])
    let inputs = try InspectionInputs(catalog: "\(folder.path)/catalog.json")
    #expect(inputs.findings.contains { $0.rule == "CT-16" && $0.severity == .info })
    var report = InspectionReport()
    report.count(inputs.findings)
    #expect(report.total(.info) == inputs.findings.count)
    #expect(
      report.closingLines.last == "\(inputs.findings.count) note\(inputs.findings.count == 1 ? "" : "s")")
  }

  @Test(arguments: [(ConnectorCommand.write, true), (.read, false)])
  func `a destination's specification says which modes a catalog may choose`(
    command: ConnectorCommand, isTold: Bool
  ) throws {
    let catalog = """
      {"streams": [{"stream": {"name": "a", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
        "sync_mode": "full_refresh", "destination_sync_mode": "overwrite"}]}
      """
    let spec = #"{"connectionSpecification": {}, "supported_destination_sync_modes": ["append"]}"#
    let folder = try TestFolder("w", ["catalog.json": catalog, "spec.json": spec])
    let inputs = try InspectionInputs(
      catalog: "\(folder.path)/catalog.json", specification: "\(folder.path)/spec.json", command: command)
    #expect(inputs.findings.contains { $0.rule == "CC-02" } == isTold)
  }

  @Test func `without a catalog it says that no record was held against a schema`() async throws {
    let folder = try TestFolder("w", ["read.jsonl": Self.record(#"{"id":1}"#)])
    let report = try await Inspection(InspectionContext(), file: "\(folder.path)/read.jsonl").run { _ in }
    #expect(report.findings.map(\.rule) == ["inspect.catalog.missing"])
    #expect(report.findings.map(\.severity) == [.notChecked])
    #expect(report.total(.notChecked) == 1)
  }

  @Test func `a cancelled inspection tells what came and nothing of what is missing`() async throws {
    let folder = try TestFolder("w", ["catalog.json": Self.catalog])
    let inputs = try InspectionInputs(catalog: "\(folder.path)/catalog.json", command: .read)
    let pipe = try NamedPipe(in: folder.path)
    let (seen, teller) = AsyncStream<[Finding]>.makeStream()
    let task = Task {
      try await Inspection(inputs.context, file: pipe.path).run { if !$0.isEmpty { teller.yield($0) } }
    }
    try pipe.write("hello\n" + Self.record(#"{"id":1}"#) + "unfinished")
    var iterator = seen.makeAsyncIterator()
    #expect(await iterator.next()?.map(\.rule) == ["MS-01"])
    task.cancel()
    let report = try await task.value
    #expect(report.streams.map(\.records) == [1])
    #expect(report.findings.map(\.rule) == ["MS-01"])
  }

  @Test func `states that a destination was sent must come back`() async throws {
    let state = #"{"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"a"},"#
    let folder = try TestFolder(
      "w",
      [
        "sent.jsonl": state + #""stream_state":{"at":1}}}}"# + "\n",
        "write.jsonl": state + #""stream_state":{"at":2}}}}"# + "\n",
      ])
    let context = InspectionContext(command: .write, kind: .destination)
    let inspection = Inspection(
      context, file: "\(folder.path)/write.jsonl", sent: "\(folder.path)/sent.jsonl")
    let rules = try await inspection.run { _ in }.findings.map(\.rule)
    #expect(rules.contains { $0.hasPrefix("DS-") }, "\(rules)")
  }

  @Test func `the table counts what is not shown and lists streams and fields`() async throws {
    let lines = (0..<7).map { Self.record($0 == 0 ? #"{"id":null,"new":1.5}"# : #"{"id":"x"}"#) }
    let folder = try TestFolder("w", ["read.jsonl": lines.joined(), "catalog.json": Self.catalog])
    let inputs = try InspectionInputs(catalog: "\(folder.path)/catalog.json")
    let report = try await Inspection(inputs.context, file: "\(folder.path)/read.jsonl").run { _ in }
    #expect(
      report.closingLines.joined(separator: "\n") == """
        4 more [RC-02] in 'a' at id.type

        stream  records  bytes  states  bad records
        a             7    536       0            7

        field of a  values  nulls  misses  types
        id               7      1       7  null, string
        new              1      0       0  number        not declared

        7 lines, 536 bytes: 7 RECORD
        7 errors, 1 note
        """)
    #expect(report.json["streams"]?[0]?["fields"]?[0]?["misses"]?.int == 7)
  }

  @Test(arguments: [
    (193_000_000, 386_000_000, 3, "193 of 386 MB, 96 MB/s, 3 findings"),
    (2_500_000, nil, 1, "2.5 MB, 1.2 MB/s, 1 finding"), (0, 0, 0, "0.0 of 0.0 MB, 0.0 MB/s, 0 findings"),
  ])
  func `how far it has come is told in bytes, rate and findings`(
    bytes: Int, total: Int?, findings: Int, words: String
  ) {
    let progress = InspectionProgress(bytes: bytes, total: total, findings: findings, elapsed: .seconds(2))
    #expect(progress.words == words)
  }

  @Test func `of what is done at once it says nothing on its way`() async throws {
    let folder = try TestFolder("w", ["read.jsonl": Self.record("{}")])
    var told = 0
    _ = try await Inspection(InspectionContext(), file: "\(folder.path)/read.jsonl").run { _ in
    } tell: { _ in
      told += 1
    }
    #expect(told == 0)
  }

  @Test(arguments: [
    ("{", "catalog.json:1:2"), (#"{"connectionSpecification": {}}"#, "specification"), ("{}", "neither"),
  ])
  func `a file that is no catalog is refused with the reason`(text: String, reason: String) throws {
    let folder = try TestFolder("w", ["catalog.json": text])
    let error = #expect(throws: InspectionRefusal.self) {
      try InspectionInputs(catalog: "\(folder.path)/catalog.json")
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `a folder or a missing file is refused`() async {
    for path in ["/", "/nowhere/at/all"] {
      await #expect(throws: InspectionRefusal.self) {
        try await Inspection(InspectionContext(), file: path).run { _ in }
      }
    }
  }
}
