extension EntryPoint {
  /// The ways that the files on disk offer: what is ready first, the image last.
  static func find(_ facts: ConnectorFacts, name: String, language: ConnectorLanguage) -> [EntryPoint] {
    var programs: [LocalProgram] = []
    let folder = facts.folder
    for script in facts.pyproject?.scripts ?? [] where script == name {
      programs.append(.consoleScript(script, of: facts))
    }
    if folder.kind(of: "main.py") == .file { programs.append(.script("main.py", of: facts)) }
    // Behind the connector's own programs, for the shared runner does not know the connector's specification.
    if folder.kind(of: "manifest.yaml") == .file { programs.append(.manifest(in: folder)) }
    if language == .java { programs.append(.distribution(name, in: folder)) }
    if let executable = facts.executable { programs.append(executable) }
    let sorted = programs.filter(\.isReady) + programs.filter { !$0.isReady }
    return sorted.map(EntryPoint.program) + image(facts)
  }

  private static func image(_ facts: ConnectorFacts) -> [EntryPoint] {
    let label = facts.dockerfile?.label("io.airbyte.name")?.value
    guard let name = facts.metadata?.repository?.text ?? label, let version = facts.versions.first?.text
    else { return [] }
    return [.image("\(name):\(version)")]
  }
}

extension LocalProgram {
  /// Where the virtual environment of a connector may be: its own, its tests', or the workspace's.
  private static let environments = [".venv", "unit_tests/.venv", "../.venv"]

  fileprivate static func manifest(in folder: ConnectorFolder) -> LocalProgram {
    let components = folder.kind(of: "components.py") == .file ? ["--components-path", "components.py"] : []
    return inEnvironment(
      .manifest, "source-declarative-manifest", of: folder,
      trailing: ["--manifest-path", "manifest.yaml"] + components,
      missing: "Install airbyte-cdk into '.venv' in the connector's folder.")
  }

  fileprivate static func consoleScript(_ name: String, of facts: ConnectorFacts) -> LocalProgram {
    inEnvironment(.consoleScript, name, of: facts.folder, missing: installation(facts))
  }

  fileprivate static func script(_ file: String, of facts: ConnectorFacts) -> LocalProgram {
    inEnvironment(.script, "python", of: facts.folder, leading: [file], missing: installation(facts))
  }

  fileprivate static func distribution(_ name: String, in folder: ConnectorFolder) -> LocalProgram {
    let program = "build/install/\(name)/bin/\(name)"
    let builder = folder.kind(of: "build.sh") == .file ? "sh build.sh" : "gradle installDist"
    let missing = "Run '\(builder)' in the connector's folder."
    return LocalProgram(
      way: .distribution, executable: program, leading: [], trailing: [],
      missing: folder.kind(of: program) == .file ? nil : missing)
  }

  /// Looks for a program in each environment; `missing` says what to do when none has it.
  private static func inEnvironment(
    _ way: Way, _ program: String, of folder: ConnectorFolder, leading: [String] = [],
    trailing: [String] = [], missing: String
  ) -> LocalProgram {
    let found = environments.first { environment in
      let bin = "\(environment)/bin/\(program)"
      return environment.hasPrefix("../")
        ? ConnectorFolder(folder.place("..")).kind(of: String(bin.dropFirst(3))) != nil
        : folder.kind(of: bin) != nil
    }
    return LocalProgram(
      way: way, executable: "\(found ?? environments[0])/bin/\(program)", leading: leading,
      trailing: trailing, missing: found == nil ? missing : nil)
  }

  /// The whole of what development needs: pytest and linters stand in the `dev` extra where there is one.
  private static func installation(_ facts: ConnectorFacts) -> String {
    let folder = facts.folder
    let hasExtra = facts.pyproject?.hasDevelopmentExtra == true
    if folder.kind(of: "uv.lock") != nil {
      return "Run 'uv sync\(hasExtra ? " --extra dev" : "")' in the connector's folder."
    }
    if folder.kind(of: "poetry.lock") != nil {
      return "Run 'POETRY_VIRTUALENVS_IN_PROJECT=1 poetry install' in the connector's folder."
    }
    // In double quotes, for the sentence has single ones around the command and shells take `[` for a pattern.
    let package = hasExtra ? "\".[dev]\"" : "."
    return "Run 'python3 -m venv .venv' and '.venv/bin/pip install -e \(package)' in the connector's folder."
  }
}

extension ConnectorFacts {
  /// The file of this folder that the image starts, where it can be run as it is.
  var executable: LocalProgram? {
    guard let dockerfile, let command = dockerfile.entryPoint?.first else { return nil }
    let base =
      dockerfile.workingFolder.hasSuffix("/") ? dockerfile.workingFolder : dockerfile.workingFolder + "/"
    let local = command.hasPrefix(base) ? String(command.dropFirst(base.count)) : command
    guard !local.hasPrefix("/"), folder.isExecutable(local) else { return nil }
    return LocalProgram(
      way: .executable, executable: local, leading: Array(dockerfile.entryPoint?.dropFirst() ?? []),
      trailing: [], missing: nil)
  }
}
