import Findings
import TestSupport
import Testing

@testable import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Folders that somebody filled with what is no text, or that may not be read.
struct UnreadableTests {
  private func unreadable(_ folder: TestFolder) throws -> [String] {
    try ConnectorValidation(at: folder.path, ValidationSurroundings()).findings
      .filter { $0.severity == .notChecked && $0.rule != "manifest.unjudged" }.map(\.message)
  }

  @Test func `a pipe in place of a specification is named, and nobody waits for it`() throws {
    let folder = try PetShop.folder()
    #expect(mkfifo("\(folder.path)/spec.yaml", 0o600) == 0)
    #expect(try unreadable(folder) == ["spec.yaml is not a file"])
  }

  @Test func `a docs page without end is not taken for a missing one`() throws {
    let folder = try PetShop.folder(["docs/pet-shop.md": "", "spec.json": "{}"])
    #expect(truncate("\(folder.path)/docs/pet-shop.md", 1 << 30) == 0)
    #expect(
      try unreadable(folder)
        == ["the docs page 'docs/pet-shop.md' is larger than 8 MiB, so it was not checked"])
  }

  @Test func `code and pictures that are too large to be looked into are named`() throws {
    let folder = try PetShop.folder(["source_pet_shop/a.py": "", "icon.svg": "", "spec.json": "{}"])
    for file in ["source_pet_shop/a.py", "icon.svg"] {
      #expect(truncate("\(folder.path)/\(file)", 1 << 30) == 0)
    }
    #expect(
      Set(try unreadable(folder)) == [
        "source_pet_shop/a.py is larger than 8 MiB", "icon.svg is larger than 8 MiB",
      ])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `what stands in a folder that may not be entered is not called missing`() throws {
    let folder = try PetShop.folder([
      "source_pet_shop/spec.json": "{}",
      "acceptance-test-config.yml":
        "acceptance_tests: {spec: {tests: [{spec_path: source_pet_shop/spec.json}]}}",
    ])
    #expect(chmod("\(folder.path)/source_pet_shop", 0) == 0)
    defer { chmod("\(folder.path)/source_pet_shop", 0o700) }
    let findings = try ConnectorValidation(at: folder.path, ValidationSurroundings()).findings
    #expect(!findings.contains { $0.rule == "acceptance-tests.path.missing" || $0.rule == "spec.unstated" })
    #expect(findings.contains { $0.message == "source_pet_shop may not be entered" })
  }

  @Test func `no fix writes a version that could end the value around it`() throws {
    let metadata = PetShop.metadata.replacing("dockerImageTag: 0.1.0", with: "dockerImageTag: '1\" x=\"'")
    let folder = try PetShop.folder(["metadata.yaml": metadata])
    let findings = try Connector.read(at: folder.path).findings.filter {
      $0.rule == "connector.version.differs"
    }
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.fix == nil })
  }
}
