import Connectors
import Findings
import Runtime
import Schema
import Synchronization
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs of connectors that are shell scripts, judged while they speak.
struct LiveRunTests {
  /// What a run showed.
  private final class Shown: Sendable {
    private let events = Mutex<(output: [UInt8], said: [UInt8], findings: [Finding])>(([], [], []))

    func take(_ event: LiveRun.Event) {
      events.withLock {
        switch event {
        case .output(let bytes): $0.output += bytes
        case .said(let bytes): $0.said += bytes
        case .findings(let findings): $0.findings += findings
        }
      }
    }

    var output: String { String(decoding: events.withLock { $0.output }, as: UTF8.self) }
    var said: String { String(decoding: events.withLock { $0.said }, as: UTF8.self) }
    var findings: [Finding] { events.withLock { $0.findings } }
  }

  private static let catalog = #"""
    {"streams": [{"stream": {"name": "pets", "json_schema": {"type": "object", "properties": {
    "id": {"type": "integer"}}}, "supported_sync_modes": ["full_refresh"]}, "sync_mode": "full_refresh",
    "destination_sync_mode": "overwrite"}]}
    """#

  private func folder(_ script: String, _ kind: String = "source") throws -> TestFolder {
    let folder = try TestFolder(
      "\(kind)-pets",
      [
        "metadata.yaml": "data: {connectorType: \(kind), name: Pets}", "main.py": "",
        "integration_tests/configured_catalog.json": Self.catalog,
        "secrets/config.json": #"{"api_key": "k3y-that-is-secret", "pin": "12"}"#,
        "spec.json": #"""
        {"connectionSpecification": {"type": "object", "properties": {
        "api_key": {"type": "string", "airbyte_secret": true}, "pin": {"type": "string", "airbyte_secret": true}}}}
        """#,
      ])
    try folder.write(".venv/bin/python", "#!/bin/sh\n\(script)\n", isExecutable: true)
    return folder
  }

  private func run(
    _ order: RunOrder, _ folder: TestFolder, _ environment: [String: String] = [:]
  ) async throws -> (report: RunReport, shown: Shown) {
    let connector = try Connector.read(at: folder.path)
    let scratch = try ScratchFolder()
    defer { #expect(scratch.remove() == nil) }
    let live = try LiveRun(order, of: connector, scratch: scratch, environment: environment)
    let shown = Shown()
    return (try await live.run { shown.take($0) }, shown)
  }

  @Test func `messages go through, and what is wrong with them is told by its rule`() async throws {
    let source = try folder(
      "echo '\(String.record(1))'; echo '\(String.record(2).replacing("2", with: "\"x\""))'")
    let (report, shown) = try await run(RunOrder(.read), source)
    #expect(shown.output.contains(String.record(1)))
    #expect(shown.findings.contains { $0.severity == .error && $0.place.message == 2 })
    #expect(report.hasErrors)
    #expect(report.line.hasPrefix("read ended with code 0"))
    #expect(report.line.contains("2 records of 1 stream"))
  }

  @Test func `a configuration that the recordings of a tap were made for is run with them`() async throws {
    let source = try folder(#"echo "$@" >&2"#)
    try source.write("fake_tap/__main__.py", "")
    try source.write("integration_tests/sample_config.json", "{}")
    let sample = "\(source.path)/integration_tests/sample_config.json"
    let (_, recorded) = try await run(RunOrder(.check, config: sample), source)
    #expect(recorded.said.hasPrefix("-m fake_tap \(source.path)/"))
    let (_, real) = try await run(RunOrder(.check), source)
    #expect(!real.said.contains("fake_tap"))
  }

  @Test func `a secret is masked on both streams, a short one only where it is a whole text`() async throws {
    let source = try folder(
      #"""
      echo '{"type":"LOG","log":{"level":"INFO","message":"k3y-that-is-secret 120"}}'
      echo '{"type":"LOG","log":{"level":"INFO","message":"12"}}'
      echo "key k3y-that-is-secret" >&2
      printf '{"type":"CONNECTION_STATUS","connectionStatus":{"status":"FAILED","message":"k3y-that-is-secret"}}'
      """#)
    let (report, shown) = try await run(RunOrder(.check), source)
    #expect(!shown.output.contains("k3y"))
    #expect(shown.output.contains(#""message":"*** 120""#))
    #expect(shown.output.contains(#""message":"***"}}"#))
    #expect(shown.said == "key ***\n")
    let texts = shown.findings.map(\.message) + [report.line, report.json.text()]
    #expect(!texts.contains { $0.contains("k3y") })
    #expect(shown.findings.contains { $0.rule == "run.check.failed" && $0.message.contains("***") })
  }

  @Test func `a code other than 0 is an error with the connector's own last words`() async throws {
    let source = try folder("echo '\(String.error("no such table"))'; exit 3")
    let (report, shown) = try await run(RunOrder(.read), source)
    let ended = try #require(shown.findings.first { $0.rule == "run.command.ended" })
    #expect(ended.message == "read ended with code 3: no such table")
    #expect(report.json["code"] == 3)
  }

  @Test func `files that are named go to the connector, and the usual ones where none is`() async throws {
    let source = try folder(#"echo "$@" >&2"#)
    try source.write("state.json", "[]")
    let (_, usual) = try await run(RunOrder(.read), source)
    #expect(usual.said.contains("--config"))
    #expect(usual.said.contains("secrets/config.json"))
    #expect(usual.said.contains("integration_tests/configured_catalog.json"))
    #expect(!usual.said.contains("--state"))
    let (_, named) = try await run(RunOrder(.read, state: "\(source.path)/state.json"), source)
    #expect(named.said.contains("/state.json"))
    let (_, spec) = try await run(RunOrder(.spec), source)
    #expect(spec.said == "main.py spec\n")
  }

  @Test func `a destination that gives back a changed state is found out`() async throws {
    let destination = try folder("sed -e s/before/after/ | grep STATE", "destination")
    try destination.write("integration_tests/messages.jsonl", String.state("before") + "\n")
    let (report, shown) = try await run(RunOrder(.write), destination)
    #expect(report.line.contains("1 state came back"))
    #expect(shown.findings.contains { $0.rule.hasPrefix("DS-") }, "\(shown.findings)")
  }

  @Test func `what is sent to a destination is not held back`() async throws {
    let destination = try folder("exit 0", "destination")
    let (report, _) = try await run(RunOrder(.write, input: try openZero()), destination)
    #expect(report.line.hasPrefix("write ended with code 0"))
  }

  /// A stream without an end.
  private func openZero() throws -> Int32 {
    let zero = open("/dev/zero", O_RDONLY)
    try #require(zero >= 0)
    return zero
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let order: RunOrder
    let reason: String
    var environment: [String: String] = [:]
    var testDescription: String { reason }
  }

  static let refused = [
    Refused(order: RunOrder(.write), reason: "A source does not answer 'write'"),
    Refused(order: RunOrder(.check, config: "/nowhere.json"), reason: "'/nowhere.json' cannot be read"),
    Refused(order: RunOrder(.check, config: "/etc/passwd"), reason: "/etc/passwd:1:1"),
    Refused(order: RunOrder(.check, image: "--privileged"), reason: "'--privileged' is no image"),
    Refused(order: RunOrder(.check, image: "a:1"), reason: "Neither podman nor docker"),
    Refused(
      order: RunOrder(.check, image: "a:1"), reason: "HANGAR_CONTAINER_ENGINE names 'nerd'",
      environment: ["HANGAR_CONTAINER_ENGINE": "nerd"]),
  ]

  @Test(arguments: refused) func `what cannot be run is refused in words`(_ row: Refused) async throws {
    let source = try folder("exit 0")
    await #expect {
      _ = try await run(row.order, source, row.environment)
    } throws: {
      "\($0)".contains(row.reason)
    }
  }

  @Test func `an image is run by an engine with its files mounted read-only`() async throws {
    let source = try folder("exit 0")
    let engine = "\(source.path)/engine"
    try source.write(
      "engine", "#!/bin/sh\necho \"$@\" >&2\nfor a; do case $a in *config*) f=$a;; esac; done\n",
      isExecutable: true)
    let (report, shown) = try await run(
      RunOrder(.check, image: "pets:1"), source, ["HANGAR_CONTAINER_ENGINE": engine])
    #expect(shown.said.hasPrefix("run --rm --interactive --init --name hangar-"))
    #expect(
      shown.said.contains("target=/hangar/config.json,readonly pets:1 check --config /hangar/config.json"))
    #expect(report.json["code"] == 0)
  }

  @Test func `a connector is trusted from the moment it is added, by its path`() throws {
    let folder = try folder("exit 0")
    let trust = Trust(["XDG_STATE_HOME": "\(folder.path)/state"])
    #expect(!trust.includes(folder.path))
    trust.add(folder.path)
    #expect(trust.includes(folder.path))
    #expect(!trust.includes("\(folder.path)/secrets"))
    #expect(!Trust(["XDG_STATE_HOME": "\(folder.path)/other"]).includes(folder.path))
  }
}
