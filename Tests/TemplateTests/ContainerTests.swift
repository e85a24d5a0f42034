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
  /// One template of each language; the others are of the long suite.
  static let templates =
    isLongRun ? ["source-http", "source-manifest", "destination-python"] : ["source-http"]

  @Test(arguments: templates)
  func `the image is what the platform expects`(template: String) async throws {
    let connector = try ScratchFolder()
    try Templates.render(template, Templates.defaults).plan.write(into: connector.url)
    let secret = try Self.addSecret(to: connector.url)
    let tag = "localhost/\(template)-test:0.1.0"
    let built = try await Containers.build(tag, in: connector.url.path)
    try #require(built.succeeded, "\(template): \(built.output)")
    try await Self.expectSameSpec(tag, in: connector.url)
    try await Self.expectPlatformStart(tag)
    try await Self.expectLabels(tag, template)
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

  private static func expectSameSpec(_ tag: String, in connector: URL) async throws {
    let local = try await Python.run(Python.program("python"), ["main.py", "spec"], in: connector.path)
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
