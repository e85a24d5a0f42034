import Connectors
import Runtime
import TestSupport
import Testing

struct ConnectorProcessTests {
  private static let files = [
    "metadata.yaml": "data: {connectorType: source, name: Pets}", "main.py": "",
    "pyproject.toml":
      "[project]\nname = 'source-pets'\n[project.scripts]\nsource-pets = 'source_pets.run:run'\n",
  ]

  @Test func `a connector without an environment of its own runs in the one that is active`() throws {
    let folder = try TestFolder("source-pets", Self.files)
    let environment = try TestFolder("venv", [:])
    let connector = try Connector.read(at: folder.path)
    #expect(throws: RunRefusal.self) { try ConnectorProcess(connector, activated: nil) }
    try environment.write("bin/python", "#!/bin/sh\n", isExecutable: true)
    #expect(throws: RunRefusal.self) { try ConnectorProcess(connector, activated: environment.path) }
    try environment.write("bin/source-pets", "#!/bin/sh\n", isExecutable: true)
    let process = try ConnectorProcess(connector, activated: environment.path)
    #expect(process.command(.spec) == ["\(environment.path)/bin/source-pets", "spec"])
    #expect(process.python == "\(environment.path)/bin/python")
  }

  @Test func `its own environment counts more than the active one`() throws {
    let folder = try TestFolder("source-pets", Self.files)
    let environment = try TestFolder("venv", [:])
    for place in [folder, environment] {
      let bin = place.path == folder.path ? ".venv/bin" : "bin"
      try place.write("\(bin)/source-pets", "#!/bin/sh\n", isExecutable: true)
    }
    let process = try ConnectorProcess(try Connector.read(at: folder.path), activated: environment.path)
    #expect(process.command(.spec).first?.hasSuffix("source-pets/.venv/bin/source-pets") == true)
  }
}
