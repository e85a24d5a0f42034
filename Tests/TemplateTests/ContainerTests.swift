import Changes
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Images of generated connectors, built and started as the platform would.
@Suite(
  .serialized,
  .enabled("no container engine works here, or no base image can be made") { await Containers.work },
  .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct ContainerTests {
  /// A template with what its owner types to build it and to ask the folder for its specification.
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    var prepare = "true"
    let spec: String
    var testDescription: String { template }

    static func python(_ template: String) -> Case { Case(template: template, spec: "python main.py spec") }

    static func java(_ template: String) -> Case {
      let name = "\(template.prefix { $0 != "-" })-pet-shop"
      return Case(
        template: template, prepare: "sh build.sh --skip-tests",
        spec: "build/install/\(name)/bin/\(name) spec")
    }

    static func shell(_ template: String) -> Case { Case(template: template, spec: "./main.sh spec") }
  }

  /// One template of each language; the others are of the long suite.
  static let cases: [Case] =
    [.python("source-http"), .java("source-jdbc"), .shell("source-generic")]
    + (isLongRun
      ? [
        .python("source-manifest"), .python("source-python"), .python("source-singer"),
        .python("destination-python"), .java("destination-java"), .shell("destination-generic"),
      ] : [])

  @Test(arguments: cases)
  func `the image is what the platform expects`(connector: Case) async throws {
    let folder = try ScratchFolder()
    try Templates.render(connector.template, Templates.defaults).plan.write(into: folder.url)
    let prepared = try await Python.run("sh", ["-c", connector.prepare], in: folder.url.path)
    try #require(prepared.succeeded, "\(connector.template): \(prepared.output)")
    let secret = try Self.addSecret(to: folder.url)
    let tag = "localhost/\(connector.template)-test:0.1.0"
    let built = try await Containers.build(tag, in: folder.url.path)
    try #require(built.succeeded, "\(connector.template): \(built.output)")
    try await Self.expectSameSpec(tag, connector.spec, in: folder.url)
    try await Self.expectPlatformStart(tag)
    try await Self.expectLabels(tag, connector.template)
    try await Self.expectNoLayer(of: tag, contains: secret)
    _ = try await Containers.shell("podman rmi \(tag)")
  }

  /// A credential where its owner would keep one.
  private static func addSecret(to connector: URL) throws -> String {
    let secret = "hunter2-\(UUID().uuidString)"
    let folder = connector.appendingPathComponent("secrets")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(#"{"api_key": "\#(secret)"}"#.utf8).write(to: folder.appendingPathComponent("config.json"))
    return secret
  }

  private static func expectSameSpec(_ tag: String, _ line: String, in connector: URL) async throws {
    let local = try await Python.run("sh", ["-c", line], in: connector.path)
    let image = try await Containers.run(tag, "spec")
    #expect(try spec(in: local.output) == (try spec(in: image.output)), "\(image.output)")
  }

  /// The platform replaces the entry point by a shell that evaluates the variable.
  private static func expectPlatformStart(_ tag: String) async throws {
    let line = #"-c 'eval "$AIRBYTE_ENTRYPOINT spec"'"#
    let started = try await Containers.run(tag, options: "--entrypoint sh", line)
    _ = try spec(in: started.output)
    let user = try await Containers.run(tag, options: "--entrypoint sh", "-c 'id -u'")
    #expect(user.output.contains("1000"), "\(user.output)")
  }

  private static func expectLabels(_ tag: String, _ template: String) async throws {
    let format = #"'{{index .Labels "io.airbyte.name"}} {{index .Labels "io.airbyte.version"}}'"#
    let labels = try await Containers.shell("podman image inspect --format \(format) \(tag)").output
    let kind = template.prefix { $0 != "-" }
    #expect(labels.contains("\(kind)-pet-shop 0.1.0"), "\(labels)")
  }

  private static func expectNoLayer(of tag: String, contains secret: String) async throws {
    let found = try await Containers.shell("podman save \(tag) | grep -a -c '\(secret)'")
    #expect(found.output.split(separator: "\n").last == "0", "\(found.output)")
  }

  private static func spec(in output: String) throws -> JSON {
    let line = try #require(output.split(separator: "\n").first { $0.contains(#""SPEC""#) }, "\(output)")
    let parsed = JSON.parse(Array(line.utf8), file: "output")
    return try #require(parsed.value?["spec"], "\(line)")
  }
}
