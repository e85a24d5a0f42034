import Connectors
import TestSupport
import Workspace

/// A source with a checklist, as the generator leaves one.
enum Pets {
  static let metadata = """
    metadataSpecVersion: "1.0"
    data: {name: Pets, definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11, connectorType: source,
      connectorSubtype: api, dockerRepository: acme/source-pets, dockerImageTag: 0.1.0,
      githubIssueLabel: source-pets, license: MIT, documentationUrl: https://acme.dev, releaseStage: alpha,
      tags: [language:manifest-only]}
    """

  static let manifest = """
    version: 6.0.0
    url: "https://api.pets.io/v1" # base URL
    spec:
      connection_specification:
        type: object
        properties:
          api_key: {type: string, title: API key, airbyte_secret: true}
          start_date: {type: string, title: Start date}
    check: {}
    streams: []
    """

  static let checklist = """
    # Checklist of Pets

    ## Build
    - [ ] The base URL is set <!-- hangar:base-url -->
    - [x] The docs are written <!-- hangar:docs -->

    ## Test
    - [ ] Check succeeds <!-- hangar:check -->
    - [x] Somebody looked at it <!-- hangar:review -->

    """

  static let lock = """
    {"checklist": [
      {"id": "base-url", "file": "manifest.yaml", "anchor": "# base URL", "check": "base-url-set"},
      {"id": "docs", "check": "docs-name-fields", "help": "Every field."},
      {"id": "check", "check": "check-succeeds", "command": "hangar run . check"}
    ]}
    """

  static func folder(_ changes: [String: String?] = [:]) throws -> TestFolder {
    var files = [
      "metadata.yaml": metadata, "manifest.yaml": manifest, "CHECKLIST.md": checklist,
      ".hangar/lock.json": lock, "docs/pets.md": "# Pets\n\nThe API key and the start date.\n",
      "icon.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>",
    ]
    for (file, text) in changes { files[file] = text }
    return try TestFolder("source-pets", files)
  }

  static func connector(_ changes: [String: String?] = [:]) throws -> (Connector, TestFolder) {
    let folder = try folder(changes)
    return (try Connector.read(at: folder.path), folder)
  }
}
