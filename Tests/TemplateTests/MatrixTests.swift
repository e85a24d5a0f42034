import Changes
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct MatrixTests {
  @Test(arguments: ["source-http", "source-manifest"])
  func `every pair of answers makes JSON and YAML that can be read`(template: String) throws {
    for options in AnswerMatrix.combinations {
      for file in try Templates.render(template, AnswerMatrix.answers(options)).plan.files {
        let name = "\(template) \(options) \(file.path)"
        if file.path.text.hasSuffix(".json") {
          #expect(JSON.parse(file.contents).findings.isEmpty, "\(name)")
        } else if file.path.text.hasSuffix(".yaml") || file.path.text.hasSuffix(".yml") {
          #expect(YAML.parse(file.contents).findings.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test(.enabled("Python 3.11 or newer is needed") { await Python.readsTOML })
  func `every pair of answers makes Python and TOML that can be read`() async throws {
    let folder = try ScratchFolder()
    for template in ["source-http", "source-manifest"] {
      for (index, options) in AnswerMatrix.combinations.enumerated() {
        let plan = try Templates.render(template, AnswerMatrix.answers(options)).plan
        try plan.write(into: folder.url.appendingPathComponent("\(template)-\(index)"))
      }
    }
    let result = try await Python.run(
      Python.system, ["-c", Self.parsing, folder.url.path], in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
  }

  /// Reads every file below a folder and names those that cannot be read.
  static let parsing = """
    import ast, pathlib, sys, tomllib
    faults = []
    for path in pathlib.Path(sys.argv[1]).rglob("*"):
        read = {".py": ast.parse, ".toml": tomllib.loads}.get(path.suffix)
        if read is None:
            continue
        try:
            read(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError) as error:
            faults.append(f"{path}: {error}")
    sys.exit("\\n".join(faults) or 0)
    """
}
