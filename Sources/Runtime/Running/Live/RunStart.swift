import Connectors

/// The command line of a run.
struct RunStart {
  let command: [String]
  /// Ends a container whose client was killed; nil for a process.
  private(set) var removal: [String]?

  init(
    _ order: RunOrder, of connector: Connector, _ files: RunFiles, scratch: String,
    _ environment: [String: String]
  ) throws(RunRefusal) {
    if let image = order.image {
      try self.init(order.command, image: image, files, scratch: scratch, environment)
    } else {
      try self.init(order.command, of: connector, files)
    }
  }

  /// The connector's own program, beside its recorded API where the configuration leads there.
  private init(_ command: ConnectorCommand, of connector: Connector, _ files: RunFiles) throws(RunRefusal) {
    let process = try ConnectorProcess(connector)
    guard command != .spec || process.hasOwnSpec else { throw .genericSpec }
    let line = process.command(command, files.paths)
    self.command = files.fakePort.map { process.besideFake(line, port: $0) } ?? line
  }

  /// A container of an image.
  private init(
    _ command: ConnectorCommand, image: String, _ files: RunFiles, scratch: String,
    _ environment: [String: String]
  ) throws(RunRefusal) {
    guard ContainerEngine.isImage(image) else { throw .noImage(image) }
    guard files.fakePort == nil else { throw .fakeOutsideImage }
    let engine = try ContainerEngine.find(environment)
    let name = "hangar-\(scratch.split(separator: ".").last ?? "run")"
    var inside = CommandFiles()
    var mounts: [ContainerEngine.Mount] = []
    for (part, file) in Self.parts {
      guard let path = files.paths[keyPath: part] else { continue }
      let mount = try Self.mount(path, scratch, as: file)
      mounts.append(mount)
      inside[keyPath: part] = mount.target
    }
    let arguments = [command.rawValue] + inside.options(for: command)
    self.command = engine.run(image, arguments, name: name, mounts)
    removal = engine.remove(name)
  }

  private static var parts: [(WritableKeyPath<CommandFiles, String?>, String)] {
    [(\.config, "config"), (\.catalog, "catalog"), (\.state, "state")]
  }

  /// A copy that the container's user can read; the folder around it keeps everybody else of this machine out.
  private static func mount(
    _ path: String, _ scratch: String, as name: String
  ) throws(RunRefusal) -> ContainerEngine.Mount {
    let copy = "\(scratch)/\(name).mounted.json"
    guard let bytes = PrivateFile.read(path), PrivateFile.write(bytes, to: copy, isSynced: false),
      PrivateFile.letOthersRead(copy)
    else { throw .scratch("a file for the container cannot be written") }
    return ContainerEngine.Mount(source: copy, target: "/hangar/\(name).json")
  }
}
