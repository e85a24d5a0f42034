import Connectors
import TestSupport
import Testing

struct EntryPointTests {
  @Test func `an installed package runs by its console script`() throws {
    let folder = try PetShop.folder([".venv/bin/source-pet-shop": "", ".venv/bin/python": ""])
    let entries = try Connector.read(at: folder.path).entryPoints
    #expect(
      entries.map(\.text) == [
        ".venv/bin/source-pet-shop read --config c --catalog k --state s",
        ".venv/bin/python main.py read --config c --catalog k --state s",
        "ghcr.io/acme/source-pet-shop:0.1.0",
      ])
  }

  @Test(arguments: [
    ("uv.lock", "uv sync"), ("poetry.lock", "poetry install"), ("setup.cfg", "pip install -e ."),
  ])
  func `a package that is not installed says how to install it`(lock: String, remedy: String) throws {
    let folder = try PetShop.folder([lock: ""])
    let programs = try Connector.read(at: folder.path).entryPoints.compactMap(\.program)
    #expect(programs.map(\.isReady) == [false, false])
    #expect(programs.first?.missing?.contains(remedy) == true)
  }

  @Test(arguments: [
    ("uv.lock", "'uv sync --extra dev'"), ("setup.cfg", "'.venv/bin/pip install -e \".[dev]\"'"),
  ])
  func `what tests need is installed too where it is an extra`(lock: String, remedy: String) throws {
    let extra = "[project.optional-dependencies]\ndev = [\"pytest\"]\n"
    let folder = try PetShop.folder([lock: "", "pyproject.toml": "\(PetShop.pyproject)\n\(extra)"])
    let programs = try Connector.read(at: folder.path).entryPoints.compactMap(\.program)
    #expect(programs.first?.missing?.contains(remedy) == true)
  }

  @Test(arguments: [".venv", "unit_tests/.venv", "../.venv"])
  func `a manifest runs through the shared runner of a near environment`(environment: String) throws {
    let folder = try TestFolder(PetShop.name, ["manifest.yaml": "version: 6.0.0", "components.py": ""])
    try folder.write("\(environment)/bin/source-declarative-manifest", "", isExecutable: true)
    let program = try #require(try Connector.read(at: folder.path).entryPoints.first?.program)
    #expect(program.executable == "\(environment)/bin/source-declarative-manifest")
    #expect(program.isReady)
    #expect(program.hasGenericSpec)
    #expect(program.arguments(.spec) == ["spec"])
    #expect(
      program.arguments(.check, CommandFiles(config: "c.json")) == [
        "check", "--config", "c.json", "--manifest-path", "manifest.yaml", "--components-path",
        "components.py",
      ])
    #expect(program.variables == ["AIRBYTE_ENABLE_UNSAFE_CODE": "true"])
  }

  @Test func `a manifest without code of its own is not allowed any`() throws {
    let folder = try TestFolder(PetShop.name, ["manifest.yaml": "version: 6.0.0"])
    let program = try #require(try Connector.read(at: folder.path).entryPoints.first?.program)
    #expect(program.variables.isEmpty)
  }

  @Test func `a program that the image starts runs where it lies`() throws {
    let dockerfile = "FROM alpine\nWORKDIR /connector\nENTRYPOINT [\"/connector/run.sh\", \"-q\"]\n"
    let folder = try TestFolder("source-x", ["Dockerfile": dockerfile])
    try folder.write("run.sh", "", isExecutable: true)
    let program = try #require(try Connector.read(at: folder.path).entryPoints.first?.program)
    #expect(program.way == .executable)
    #expect(program.executable == "run.sh")
    #expect(program.arguments(.spec) == ["-q", "spec"])
  }

  @Test(arguments: [
    "ENTRYPOINT [\"/bin/sh\"]", "ENTRYPOINT [\"/connector/../secret\"]", "ENTRYPOINT run.sh",
    "ENTRYPOINT [\"/connector/run.sh\"]\nFROM alpine", "ENTRYPOINT [\"/connector/data.txt\"]",
  ])
  func `nothing outside the folder and nothing that cannot run is an entry point`(line: String) throws {
    let folder = try TestFolder("source-x", ["Dockerfile": "FROM alpine\nWORKDIR /connector\n\(line)\n"])
    try folder.write("run.sh", "", isExecutable: true)
    try folder.write("data.txt", "")
    try folder.write("../secret", "", isExecutable: true)
    #expect(try Connector.read(at: folder.path).entryPoints == [])
  }

  @Test func `a Java connector runs from its distribution`() throws {
    let folder = try TestFolder("destination-x", ["build.gradle": ""])
    let program = { try Connector.read(at: folder.path).entryPoints.first?.program }
    #expect(try program()?.missing == "Run 'gradle installDist' in the connector's folder.")
    try folder.write("build.sh", "")
    #expect(try program()?.missing == "Run 'sh build.sh' in the connector's folder.")
    try folder.write("build/install/destination-x/bin/destination-x", "", isExecutable: true)
    #expect(try program()?.isReady == true)
  }

  @Test func `each command takes its own options`() {
    let files = CommandFiles(config: "c", catalog: "k", state: "s")
    #expect(
      ConnectorCommand.allCases.map { files.options(for: $0) } == [
        [], ["--config", "c"], ["--config", "c"], ["--config", "c", "--catalog", "k", "--state", "s"],
        ["--config", "c", "--catalog", "k"],
      ])
    #expect(ConnectorCommand.all(for: .destination) == [.spec, .check, .write])
  }
}

extension EntryPoint {
  fileprivate var program: LocalProgram? { if case .program(let program) = self { program } else { nil } }

  fileprivate var text: String {
    switch self {
    case .image(let image): image
    case .program(let program):
      ([program.executable]
        + program.arguments(.read, CommandFiles(config: "c", catalog: "k", state: "s"))).joined(
          separator: " ")
    }
  }
}
