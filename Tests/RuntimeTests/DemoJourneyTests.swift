import Runtime
import Scaffold
import Schema
import TestSupport
import Testing

struct DemoJourneyTests {
  private let folder: TestFolder
  private let programs: ScriptedPrograms

  init() throws {
    folder = try TestFolder("demo")
    programs = ScriptedPrograms(folder)
  }

  private func run(_ programs: ScriptedPrograms) async -> DemoReport {
    let catalog = TemplateCatalog(stores: [.builtIn])
    return await DemoJourney(folder: folder.path, catalog: catalog, runner: programs.runner) { _ in }.run()
  }

  @Test func `every step says what it came to`() async {
    let report = await run(programs)
    #expect(report.stop == nil)
    #expect(report.steps.filter { !$0.succeeded } == [])
    let told = Dictionary(uniqueKeysWithValues: report.steps.map { ($0.id, $0.counts.map(\.words)) })
    #expect(told["install-source"] == ["2 packages"])
    #expect(told["discover"] == ["1 stream"])
    #expect(told["read"] == ["3 records", "2 states"])
    #expect(told["read-again"] == ["1 record", "1 state"])
    #expect(told["write-records"] == ["3 records", "2 states"])
    #expect(told["count-rows"] == ["3 rows"])
    #expect(folder.text("source-pet-shop/CHECKLIST.md")?.contains("- [x]") == true)
    #expect(folder.text("state.json")?.contains("\"b\"") == true)
    #expect(folder.text("state.json")?.contains("\"a\"") == false)
  }

  @Test func `the data names each step with its counts, and a folder only while it is there`() async {
    let report = await run(programs)
    let json = report.json(folder: nil)
    #expect(json["ok"]?.bool == true)
    #expect(json["folder"]?.isNull == true)
    #expect(json["steps"]?.array?.count == report.steps.count)
    let read = json["steps"]?.array?.first { $0["step"] == "read" }
    #expect(read?["counts"]?["records"]?.int == 3)
  }

  @Test(arguments: [
    Fault("check", saying: [.status("FAILED", "no")], at: "check", "no"),
    Fault("check-wrong-key", saying: [.status("SUCCEEDED")], "the check succeeds with a wrong key"),
    Fault("check-wrong-key", saying: ["Traceback"], "no connection status came"),
    Fault("discover", saying: [.catalog([])], "no stream came"),
    Fault("read", saying: [.state("a")], "no record came"),
    Fault("read", saying: [.record(1), .error("quota")], "quota"),
    Fault("read-again", saying: [.record(1), .record(2)], "2 records came again although a state was given"),
    Fault("pytest", saying: ["1 failed in 0.1s"], code: 1, at: "prove", "unit-tests: 1 failed in 0.1s"),
    Fault("write", saying: [.state("a")], at: "write-records", "1 of 2 states came back"),
    Fault("write", saying: [.state("a"), .state("c")], at: "write-records", "state 2 came back changed"),
    Fault("rows", saying: ["2"], at: "count-rows", "the sink holds 2 rows, and the source gave 3 records"),
  ])
  func `a step that does not do what it is for ends the demo with its reason`(fault: Fault) async {
    let report = await run(programs.failing(fault))
    #expect(report.steps.last?.id == fault.step)
    #expect(report.steps.last?.succeeded == false)
    #expect(report.stop?.sentence == fault.reason)
  }

  @Test func `a program that fails shows its last lines`() async {
    let report = await run(programs.failing(Fault("discover", saying: ["boom"], code: 2, "")))
    #expect(report.stop == .failed("discover ended with code 2: no stream came", lines: ["boom"]))
  }

  @Test func `without packages the demo is refused in a sentence`() async {
    let lines = ["WARNING: Retrying", "ERROR: No matching distribution found for hatchling"]
    let report = await run(programs.failing(Fault("pip", saying: lines, code: 1, "")))
    #expect(
      report.stop
        == .refused(
          "pip cannot install the connector's packages: No matching distribution found for hatchling. "
            + "Connect to the network, or point PIP_INDEX_URL to an index that you can reach."))
  }

  @Test func `without Python the demo is refused in a sentence`() async {
    let runner = ProcessRunner { (_, _) throws(ProcessRefusal) in throw .notOnPath("python3") }
    let catalog = TemplateCatalog(stores: [.builtIn])
    let report = await DemoJourney(folder: folder.path, catalog: catalog, runner: runner) { _ in }.run()
    #expect(report.stop == .refused("'python3' is not on the PATH. Install it."))
  }

  @Test func `a cancelled program interrupts the demo`() async {
    let report = await run(programs.failing(Fault("discover", saying: [], code: nil, "")))
    #expect(report.stop == .interrupted)
  }
}
