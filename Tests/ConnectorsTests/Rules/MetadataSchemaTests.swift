import Connectors
import Findings
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Our words for the registry's schema, held against the schema itself where it is at hand.
struct MetadataSchemaTests {
  /// What is put below `data`, each with a value of the wrong and one of the right form.
  private static let members = [
    "supportLevel: gold", "supportLevel: certified", "releaseStage: gamma", "releaseStage: beta",
    "connectorSubtype: queue", "connectorSubtype: message_queue", "tags: x", "tags: [a:b]", "tags: [1]",
    "supportsDbt: 1", "supportsDbt: true", "maxSecondsBetweenMessages: x", "maxSecondsBetweenMessages: 60",
    "documentationUrl: not an address", "documentationUrl: https://a.dev/b", "releaseDate: 1.1.2024",
    "releaseDate: '2024-01-01'", "registries: {}", "registryOverrides: {oss: {enabled: true}}",
    "registryOverrides: {oss: {}}", "registryOverrides: {eu: {enabled: true}}",
    "registryOverrides: {oss: {enabled: true, allowedHosts: {hosts: [a]}}}",
    "registryOverrides: {oss: {enabled: true, resourceRequirements: {default: {cpu: 1}}}}",
    "remoteRegistries: {pypi: {enabled: true}}", "remoteRegistries: {pypi: {enabled: true, packageName: p}}",
    "allowedHosts: {hosts: a}", "allowedHosts: {hosts: [a], more: 1}", "suggestedStreams: {streams: [1]}",
    "connectorBuildOptions: {baseImage: a}", "connectorBuildOptions: {base: a}",
    "connectorTestSuitesOptions: [{suite: unitTests}]", "connectorTestSuitesOptions: [{suite: unit}]",
    "connectorTestSuitesOptions: [{suite: unitTests, testSecrets: [{name: a}]}]",
    "connectorTestSuitesOptions: [{suite: unitTests, testSecrets: [{name: a, secretStore: {type: GSM}}]}]",
    "connectorTestSuitesOptions: [{suite: unitTests, testConnections: [{name: a, id: b}]}]",
    "releases: {breakingChanges: []}", "releases: {breakingChanges: {}}",
    "releases: {breakingChanges: {1.0.0: {message: a, upgradeDeadline: '2024-01-01'}}}",
    "releases: {breakingChanges: {1.0.0: {message: a}}}",
    "releases: {breakingChanges: {v1: {message: a, upgradeDeadline: '2024-01-01'}}}",
    "releases: {breakingChanges: {1.0.0: {message: a, upgradeDeadline: '2024-01-01', scopedImpact: [{scopeType: stream, impactedScopes: [a]}]}}}",
    "releases: {breakingChanges: {1.0.0: {message: a, upgradeDeadline: '2024-01-01', scopedImpact: []}}}",
    "releases: {breakingChanges: {1.0.0: {message: a, upgradeDeadline: '2024-01-01', deadlineAction: wait}}}",
    "releases: {rolloutConfiguration: {advanceDelayMinutes: 5}}",
    "releases: {rolloutConfiguration: {initialPercentage: 101}}",
    "resourceRequirements: {jobSpecific: [{jobType: sync, resourceRequirements: {memory_limit: 1Gi}}]}",
    "resourceRequirements: {jobSpecific: [{jobType: nap, resourceRequirements: {}}]}",
    "normalizationConfig: {normalizationRepository: a}", "ab_internal: {sl: 150}",
    "ab_internal: {sl: 200, more: 1}",
    "externalDocumentationUrls: [{title: a, url: https://a.dev}]", "externalDocumentationUrls: [{title: a}]",
    "connectorIPCOptions: {dataChannel: {version: v, supportedSerialization: [JSONL], supportedTransport: [STDIO]}}",
    "connectorIPCOptions: {dataChannel: {version: v, supportedSerialization: [XML], supportedTransport: [STDIO]}}",
    "connectorType: sauce", "connectorType: ''", "definitionId: ''", "definitionId: 5b1c6a2e", "anything: 1",
    "name: 5",
  ]

  @Test func `files are refused exactly where the registry's own schema refuses them`() throws {
    let path = "../shared/data/metadata/ConnectorMetadataDefinitionV0.json"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      print("skipped: \(path) is not here")
      return
    }
    let official = CompiledSchema(try #require(JSON.parse(Array(bytes)).value).withoutInnerAddresses)
    for member in Self.members {
      let text = Self.base(without: member.prefix { $0 != ":" }) + "  \(member)\n"
      let value = try #require(YAML.parse(text).value, "\(member)")
      let folder = try TestFolder("source-pet-shop", ["metadata.yaml": text, "main.py": ""])
      let rules = [
        "metadata.schema", "metadata.member.renamed", "metadata.breaking-changes.form",
        "connector.metadata.missing", "connector.kind.unknown", "connector.definition-id.form",
      ]
      let ours = try ConnectorValidation(at: folder.path, ValidationSurroundings()).findings.filter {
        $0.severity == .error && rules.contains($0.rule)
      }
      #expect(official.accepts(value) == ours.isEmpty, "\(member): \(ours)")
    }
  }

  private static func base(without key: Substring) -> String {
    let lines = PetShop.metadata.split(separator: "\n").filter { !$0.hasPrefix("  \(key):") }
    let withoutTags = key == "tags" ? lines.filter { !$0.hasPrefix("    - ") } : lines
    return withoutTags.joined(separator: "\n") + "\n"
  }
}

extension JSON {
  /// The registry's schema as it was meant: addresses of its parts lead its references astray.
  fileprivate var withoutInnerAddresses: JSON {
    switch kind {
    case .object:
      JSON(members: members.filter { $0.key != "$id" }.map { ($0.key, $0.value.withoutInnerAddresses) })
    case .array(let items): JSON(items.map(\.withoutInnerAddresses))
    default: self
    }
  }
}
