import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct ModuleTests {
  let sources: [Repository.SourceFile]

  init() throws { sources = try Repository.swiftFiles(below: "Sources") }

  @Test func `each module imports only what ARCHITECTURE md allows it`() throws {
    let allowed = try Repository.moduleTable()
    for file in sources {
      let permitted = try #require(allowed[file.module], "\(file.module) has no row in ARCHITECTURE.md")
      let imported = Set(file.imports).intersection(allowed.keys)
      #expect(imported.subtracting(permitted).isEmpty, "\(file.path)")
    }
  }

  @Test func `no module imports full Foundation where FoundationEssentials exists`() {
    for file in sources where file.text.contains("import Foundation\n") {
      #expect(file.text.contains("#if canImport(FoundationEssentials)"), "\(file.path)")
    }
  }

  @Test func `no folder or file bears a name that says nothing`() {
    let empty: Set = ["Core", "Kit", "Common", "Shared", "Utils", "Helpers", "Manager", "Extensions"]
    for file in sources {
      let parts = file.path.split(separator: "/").map { String($0.prefix(while: { $0 != "." })) }
      #expect(empty.isDisjoint(with: parts), "\(file.path)")
    }
  }

  @Test func `a file of more than 400 lines begins with its reason`() {
    for file in sources where file.text.split(separator: "\n", omittingEmptySubsequences: false).count > 400 {
      #expect(file.text.hasPrefix("//"), "\(file.path)")
    }
  }
}
