import Changes
import Connectors
import Findings
import Scaffold
import TestSupport
import Testing
import Workspace

struct ItemCheckTests {
  /// One row: the check, the files that differ from a connector in which it passes, the item's file, and what
  /// comes out.
  struct Row: CustomTestStringConvertible, Sendable {
    let check: ItemCheck
    var changes: [String: String?] = [:]
    var file: String?
    var anchor: String?
    let result: CheckResult
    let saw: String

    var testDescription: String { "\(check.rawValue): \(saw)" }
  }

  static let rows = [
    Row(check: .fileExists, file: "docs", result: .passed, saw: "docs is there"),
    Row(check: .fileExists, file: "docs/x.md", result: .failed, saw: "there is no docs/x.md"),
    Row(check: .fileExists, result: .blocked, saw: "the item names no file"),
    Row(
      check: .noPlaceholder, file: "docs/pets.md", result: .passed,
      saw: "no placeholder is left in docs/pets.md"),
    Row(
      check: .noPlaceholder, changes: ["docs/pets.md": "todo lists of Todoist, my_todo, todo-me"],
      file: "docs/pets.md", result: .passed, saw: "no placeholder is left in docs/pets.md"),
    Row(
      check: .noPlaceholder, changes: ["docs/pets.md": "a: Fix-Me\nb: TODO\n"], file: "docs/pets.md",
      result: .failed, saw: "'Fix-Me' still stands there (and 1 more)"),
    Row(
      check: .baseURLSet, file: "manifest.yaml", anchor: "# base URL", result: .passed,
      saw: "the base URL is https://api.pets.io/v1"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = \"\"\nTOKEN_URL = \"https://a.io\"\n"], file: "x.py",
      anchor: "BASE_URL =", result: .failed, saw: "x.py:1: no URL stands there"),
    Row(
      check: .baseURLSet, changes: ["x.py": "\nBASE_URL = 'https://api.example.com/v1'\n"], file: "x.py",
      anchor: "BASE_URL =", result: .failed,
      saw: "x.py:2: 'https://api.example.com/v1' is the address of an example"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://localhost:8765/'"], file: "x.py",
      anchor: "BASE_URL =", result: .failed,
      saw: "x.py:1: 'http://localhost:8765/' is the address of the recorded API"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://127.0.0.1:8765'"], file: "x.py",
      anchor: "BASE_URL =", result: .failed,
      saw: "x.py:1: 'http://127.0.0.1:8765' is the address of the recorded API"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://127.0.0.1:9000/v1/'"], file: "x.py",
      anchor: "BASE_URL =", result: .passed, saw: "the base URL is http://127.0.0.1:9000/v1/"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://[::1]:87650/'"], file: "x.py",
      anchor: "BASE_URL =", result: .passed, saw: "the base URL is http://[::1]:87650/"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://localhost/api'"], file: "x.py",
      anchor: "BASE_URL =", result: .passed, saw: "the base URL is http://localhost/api"),
    Row(
      check: .baseURLSet, changes: ["x.py": "BASE_URL = 'http://:80/'"], file: "x.py",
      anchor: "BASE_URL =", result: .failed, saw: "x.py:1: 'http://:80/' is the address of no host"),
    Row(
      check: .baseURLSet, changes: ["x.py": "U = \"https://{{ config['shop'] }}.shops.io/\""], file: "x.py",
      anchor: "U =", result: .passed, saw: "the base URL is https://{{ config['shop'] }}.shops.io/"),
    Row(
      check: .baseURLSet, file: "manifest.yaml", anchor: "BASE", result: .blocked,
      saw: "manifest.yaml has no 'BASE'"),
    Row(check: .specParses, result: .passed, saw: "manifest.yaml has 2 fields"),
    Row(
      check: .specParses, changes: ["manifest.yaml": "spec: {}"], result: .failed,
      saw: "the specification has no object 'connection_specification'"),
    Row(
      check: .specParses, changes: ["manifest.yaml": "version: 6.0.0"], result: .blocked,
      saw: "no file states the specification; run spec instead"),
    Row(check: .specSecrets, result: .passed, saw: "1 secret field is marked"),
    Row(
      check: .specSecrets,
      changes: ["manifest.yaml": Pets.manifest.replacing(", airbyte_secret: true", with: "")],
      result: .failed, saw: "'api_key' sounds like a secret and is not marked as one"),
    Row(check: .metadataParses, result: .passed, saw: "Pets 0.1.0"),
    Row(
      check: .metadataParses, changes: ["metadata.yaml": Pets.metadata.replacing("license: MIT,", with: "")],
      result: .failed, saw: "metadata.yaml has no 'license'"),
    Row(
      check: .metadataParses,
      changes: ["metadata.yaml": Pets.metadata.replacing("releaseStage: alpha", with: "releaseStage: gold")],
      result: .failed,
      saw:
        "'data.releaseStage' must be 'alpha', 'beta', 'generally_available' or 'custom', it is the string 'gold'"
    ),
    Row(
      check: .specParses,
      changes: ["manifest.yaml": Pets.manifest.replacing("type: string, title: API key", with: "type: text")],
      result: .failed,
      saw:
        "'type' must be one of string, integer, number, boolean, array, object, null, not the string 'text' (and 1 more)"
    ),
    Row(
      check: .metadataParses, changes: ["metadata.yaml": nil], result: .failed,
      saw: "there is no metadata.yaml"),
    Row(check: .iconPresent, result: .passed, saw: "icon.svg, 61 bytes"),
    Row(
      check: .iconPresent, changes: ["icon.svg": "<?xml version='1.0'?><!-- > --><!DOCTYPE svg><svg/>"],
      result: .passed, saw: "icon.svg, 51 bytes"),
    Row(
      check: .iconPresent, changes: ["icon.svg": "<html></html>"], result: .failed, saw: "icon.svg is no SVG"),
    Row(check: .iconPresent, changes: ["icon.svg": nil], result: .failed, saw: "there is no icon.svg"),
    Row(
      check: .iconPresent,
      changes: [
        "icon.svg": "<svg/>",
        ".hangar/lock.json":
          #"{"files": [{"path": "icon.svg", "sha256": "\#(ContentHash(of: Array("<svg/>".utf8)).hex)"}]}"#,
      ],
      result: .failed, saw: "icon.svg is still the one that came with the template"),
    Row(check: .docsNameFields, result: .passed, saw: "docs/pets.md names all 2 fields"),
    Row(
      check: .docsNameFields, changes: ["docs/pets.md": "# Pets\n\nThe API key.\n"], result: .failed,
      saw: "the docs page does not name the field 'Start date'"),
    Row(
      check: .docsNameFields, changes: ["docs/pets.md": nil], result: .failed, saw: "there is no docs/pets.md"
    ),
  ]

  @Test(arguments: rows)
  func `a check says what it saw`(row: Row) throws {
    let (connector, _folder) = try Pets.connector(row.changes)
    let facts = ChecklistItemFacts(id: "item", file: row.file, anchor: row.anchor, check: row.check)
    let outcome = try #require(row.check.examine(facts, of: connector))
    #expect(outcome.result == row.result)
    #expect(outcome.saw == row.saw)
    withExtendedLifetime(_folder) {}
  }

  @Test func `a file that may not be looked at proves nothing`() throws {
    let (connector, folder) = try Pets.connector(["manifest.yaml": nil])
    try folder.link("manifest.yaml", to: "docs/pets.md")
    for check in [ItemCheck.specParses, .specSecrets] {
      let outcome = check.examine(ChecklistItemFacts(id: "x"), of: connector)
      #expect(outcome?.result == .blocked)
      #expect(outcome?.saw == "manifest.yaml is a symlink")
    }
  }

  @Test(arguments: ItemCheck.allCases)
  func `a check either reads files or names its process`(check: ItemCheck) throws {
    let (connector, folder) = try Pets.connector()
    #expect((check.examine(ChecklistItemFacts(id: "x"), of: connector) == nil) == (check.run != nil))
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ("password: {type: string}", true), ("db-password: {type: string}", true), ("Token: {}", true),
    ("access_token: {type: [string, 'null']}", true), ("token_url: {type: string}", false),
    ("use_token: {type: boolean}", false), ("token: {type: string, const: token}", false),
    ("monkey: {type: string}", false), ("secret: {type: string, airbyte_secret: true}", false),
    ("auth: {oneOf: [{properties: {client_secret: {type: string}}}]}", true),
    ("tunnel: {type: object, properties: {ssh: {items: {properties: {private_key: {type: string}}}}}}", true),
  ])
  func `a field that sounds like a secret is one`(field: String, isFound: Bool) throws {
    let spec = "spec: {connection_specification: {properties: {\(field)}}}"
    let (connector, folder) = try Pets.connector(["manifest.yaml": spec])
    let outcome = ItemCheck.specSecrets.examine(ChecklistItemFacts(id: "x"), of: connector)
    #expect((outcome?.result == .failed) == isFound)
    #expect(outcome?.findings.allSatisfy { $0.place.span != nil && $0.place.pointer != nil } == true)
    withExtendedLifetime(folder) {}
  }
}
