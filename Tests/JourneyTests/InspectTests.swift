import Schema
import TestSupport
import Testing

/// `inspect`, `compare` and `explain` as a shell sees them.
struct InspectTests {
  static let log = #"{"type":"LOG","log":{"level":"INFO","message":"hello"}}"# + "\n"

  private func inspect(
    _ input: String, _ arguments: String..., in folder: String = "/"
  ) async throws
    -> Shell.Result
  {
    try await Shell.run(Shell.products + "/hangar", ["inspect"] + arguments, in: folder, input: input)
  }

  @Test func `a good stream ends with 0 and its sums, a bad one with 1`() async throws {
    let good = try await inspect(Self.log)
    #expect(good.code == 0)
    #expect(good.output == "1 line, 56 bytes: 1 LOG\nno findings\n")
    let bad = try await inspect("{\"type\":\"RECORD\"}\n", "-")
    #expect(bad.code == 1)
    #expect(bad.output.hasPrefix("message 1 byte 0: error: "), "\(bad.output)")
    #expect(bad.errors.isEmpty)
  }

  @Test func `each finding is a line of JSON and the report is the last`() async throws {
    let result = try await inspect("hello\n" + Self.log, "--format", "json")
    let lines = try result.output.split(separator: "\n").map { try #require(JSON.parse(String($0)).value) }
    #expect(lines.count == 2)
    #expect(lines.first?["rule"]?.string == "MS-01")
    #expect(lines.last?["report"]?["messages"]?["LOG"]?.int == 1)
  }

  @Test func `SARIF names the file and the line of each message`() async throws {
    let folder = try TestFolder("w", ["read.jsonl": Self.log + "\n"])
    let result = try await inspect("", "read.jsonl", "--format", "sarif", in: folder.path)
    let run = try #require(JSON.parse(result.output).value?["runs"]?[0])
    let place = run["results"]?[0]?["locations"]?[0]?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "read.jsonl")
    #expect(place?["region"]?["startLine"]?.int == 2)
    #expect(run["tool"]?["driver"]?["rules"]?[0]?["shortDescription"]?["text"]?.string?.isEmpty == false)
  }

  @Test func `a secret of the configuration is found and never repeated`() async throws {
    let folder = try TestFolder("w", ["config.json": #"{"api_key": "s3cret-value-1"}"#])
    let line = #"{"type":"LOG","log":{"level":"INFO","message":"key s3cret-value-1"}}"# + "\n"
    for format in ["text", "json", "sarif"] {
      let result = try await inspect(line, "--config", "config.json", "--format", format, in: folder.path)
      #expect(result.code == 1)
      #expect(result.output.contains("MS-17"))
      #expect(!result.output.contains("s3cret"))
    }
  }

  @Test func `the protocol of December 2020 knows neither newer members nor what they are for`() async throws
  {
    let catalog = #"{"type":"CATALOG","catalog":{"streams":[{"name":"a","json_schema":{}}]}}"#
    let log = #"{"type":"LOG","log":{"level":"INFO","message":"m","stack_trace":"t"}}"#
    let input = "\(catalog)\n\(log)\n"
    let today = try await inspect(input)
    #expect(today.output.contains("[CT-03]") && !today.output.contains("[MS-18]"))
    let then = try await inspect(input, "--protocol", "0.0.1")
    #expect(then.output.contains("'stack_trace' came with 0.3.0 [MS-18]"))
    #expect(!then.output.contains("[CT-"))
    #expect(then.code == 0)
    #expect(try await inspect("", "--protocol", "0.2").code == 64)
  }

  @Test func `a pipe that nobody writes to can be left`() async throws {
    let folder = try TestFolder("w")
    let script = "mkfifo p && timeout --preserve-status --kill-after 5 1 \(Shell.products)/hangar inspect"
    for arguments in ["p", "--sent p /dev/null", "--catalog p /dev/null"] {
      let result = try await Shell.run("sh", ["-c", "rm -f p; \(script) \(arguments)"], in: folder.path)
      #expect(result.code == 143, "\(arguments): \(result.errors)")
    }
  }

  @Test func `what cannot be used is refused with a sentence`() async throws {
    let folder = try TestFolder("w", ["c.json": "{}"])
    for arguments in [["nowhere.jsonl"], ["."], ["-", "--catalog", "c.json"], ["-", "--spec", "no.json"]] {
      let result = try await Shell.run(
        Shell.products + "/hangar", ["inspect"] + arguments, in: folder.path)
      #expect(result.code == 2, "\(arguments)")
      #expect(result.errors.hasPrefix("hangar: '"), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    let unknown = try await inspect("", "--command", "drink")
    #expect(unknown.code == 64)
  }

  @Test func `findings show while the output goes on, and Ctrl-C ends it with the table`() async throws {
    let script = """
      mkfifo p; "$0" inspect - <p >out 2>&1 & pid=$!
      exec 3>p; echo hello >&3
      for i in $(seq 200); do grep -q MS-01 out && break; sleep 0.05; done
      grep -c 'byte' out; kill -INT $pid; wait $pid; echo rc=$?; tail -2 out
      """
    let folder = try TestFolder("w")
    let result = try await Shell.run(
      "sh", ["-c", script, Shell.products + "/hangar"], in: folder.path)
    #expect(result.output == "1\nrc=130\n1 line, 6 bytes: 1 no message\n1 note\n", "\(result)")
  }

  @Test func `whoever reads may stop reading`() async throws {
    let script = #"yes nonsense | head -c 3000000 | "$0" inspect - | head -1"#
    let result = try await Shell.run("sh", ["-c", script, Shell.products + "/hangar"], in: "/")
    #expect(result.output.hasPrefix("message 1 byte 0: info: 'nonsense'"))
    #expect(result.errors.isEmpty)
  }

  @Test func `compare tells what a new specification breaks`() async throws {
    let folder = try TestFolder(
      "w",
      [
        "old.json": #"{"connectionSpecification": {"properties": {"a": {"type": "string"}}}}"#,
        "new.yaml": "connectionSpecification:\n  required: [a]\n  properties: {a: {type: string}}\n",
        "catalog.json": #"{"streams": []}"#,
      ])
    let broken = try await Shell.hangar("compare", "old.json", "new.yaml", in: folder.path)
    #expect(broken.code == 1)
    #expect(
      broken.output.hasPrefix("new.yaml:2:14: error: the field 'a' is required now"), "\(broken.output)")
    #expect(try await Shell.hangar("compare", "new.yaml", "old.json", in: folder.path).code == 0)
    let mixed = try await Shell.hangar("compare", "old.json", "catalog.json", in: folder.path)
    #expect(mixed.code == 2)
    #expect(
      mixed.errors
        == "hangar: A specification cannot be compared with a catalog. Name two files of one kind.\n")
  }

  @Test func `explain tells a rule with reason, source and examples, and guesses at a mistyped one`()
    async throws
  {
    let rule = try await Shell.hangar("explain", "sp-20", in: "/")
    #expect(rule.code == 0)
    for part in ["SP-20  error", "Source: ", "Passes:", "Fails:"] { #expect(rule.output.contains(part)) }
    let mistyped = try await Shell.hangar("explain", "SP20", in: "/")
    #expect(mistyped.code == 2)
    #expect(mistyped.errors == "hangar: There is no rule 'SP20'. Did you mean SP-20?\n")
    let all = try await Shell.hangar("explain", "--format", "json", in: "/")
    #expect((JSON.parse(all.output).value?["rules"]?.array?.count ?? 0) > 100)
  }
}
