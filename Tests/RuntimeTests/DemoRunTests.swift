import Runtime
import Scaffold
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The demo as a person runs it, with real packages.
@Suite(.enabled("pip cannot reach an index of packages") { await Pip.reachesIndex })
struct DemoRunTests {
  @Test func `the whole journey works`() async throws {
    let folder = try TestFolder("demo")
    let catalog = TemplateCatalog(stores: [.builtIn])
    let journey = DemoJourney(folder: folder.path, catalog: catalog, runner: Pip.cachingRunner) { _ in }
    let report = await journey.run()
    #expect(report.stop == nil, "\(report.stop?.lines ?? [])")
    let told = Dictionary(uniqueKeysWithValues: report.steps.map { ($0.id, $0.counts.map(\.words)) })
    #expect(told["read"] == ["15 records", "1 state"])
    #expect(told["count-rows"] == ["15 rows"])
  }
}

/// pip with its downloads kept below the build folder.
private enum Pip {
  private static let cache = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return "\(root)/.build/connector-downloads"
  }()

  static let cachingRunner = ProcessRunner { (request, listen) throws(ProcessRefusal) in
    var request = request
    request.environment["PIP_CACHE_DIR"] = cache
    return try await ProcessRunner.system.run(request, listen: listen)
  }

  static var reachesIndex: Bool {
    get async {
      let words = ["-m", "pip", "install", "--dry-run", "--no-deps", "--ignore-installed", "hatchling"]
      let request = ProcessRequest(["python3"] + words, in: "/", limits: ProcessLimits(time: .seconds(60)))
      return (try? await cachingRunner.run(request).succeeded) ?? false
    }
  }
}
