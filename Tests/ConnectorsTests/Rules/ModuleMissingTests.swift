import Findings
import Testing

struct ModuleMissingTests {
  private func found(_ project: String) throws -> [Finding] {
    try FileExample(
      """
      -- source_pet_shop/run.py --
      def run(): ...
      -- source_pet_shop/all.py --
      from .run import *
      -- lib/pets/__init__.py --
      def main(): ...
      -- pyproject.toml --
      \(project)

      """
    ).findings("package.module.missing")
  }

  @Test(arguments: [
    "[project.scripts]\na = \"source_pet_shop.run:run\"",
    "[project.scripts]\na = \"source_pet_shop.all:run\"",
    "[tool.poetry.scripts]\na = {callable = \"source_pet_shop.run:run\"}",
    "[tool.poetry]\npackages = [{include = \"pets\", from = \"lib\"}]\n[tool.poetry.scripts]\na = \"pets:main\"",
    "[tool.poetry]\npackages = [{include = \"source_*\"}]\ninclude = [\"**/*.json\"]",
    "[tool.poetry]\npackage-mode = false\npackages = [{include = \"gone\"}]",
    "[tool.setuptools]\npackages = [\"source_pet_shop\"]",
    "[tool.setuptools.packages.find]\nwhere = [\"lib\"]",
    "[tool.hatch.build.targets.wheel]\npackages = [\"source_pet_shop\"]",
  ])
  func `what is there is fine`(project: String) throws {
    #expect(try found(project) == [])
  }

  @Test(arguments: [
    ("[project.scripts]\na = \"source_pet_shop.main:run\"", Severity.error, 2),
    ("[project.scripts]\na = \"source_pet_shop.run:start\"", .error, 2),
    ("[project.scripts]\na = \"source_declarative_manifest.run:run\"", .warning, 2),
    ("[tool.poetry]\npackages = [\n{include = \"source_pets\"}]", .error, 3),
    ("[tool.poetry]\ninclude = [\"CHANGES.md\"]", .warning, 2),
    ("[tool.setuptools]\npackages = [\"source_pet_shop.gone\"]", .error, 2),
    ("[tool.hatch.build.targets.wheel]\npackages = [\"source_pets\"]", .warning, 2),
  ])
  func `what is not there is told at its line`(project: String, severity: Severity, line: Int) throws {
    let found = try found(project)
    #expect(found.map(\.severity) == [severity])
    #expect(found.first?.place.span?.start.line == line)
  }
}
