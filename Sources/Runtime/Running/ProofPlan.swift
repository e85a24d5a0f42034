import Connectors
import Schema

/// With which files a command proves an item.
struct ProofPlan {
  private(set) var command: [String] = []
  private(set) var input = ProcessInput.nothing
  /// What holds the secrets.
  private(set) var config: JSON?
  /// The states that a sample sync has to give back.
  private(set) var states: [JSON] = []

  static let limits = ProcessLimits(time: .seconds(900), output: 64 << 20)
  static let secrets = "secrets/config.json"
  static let catalog = "integration_tests/configured_catalog.json"
  static let messages = "integration_tests/messages.jsonl"

  init(_ command: ConnectorCommand, _ process: ConnectorProcess, scratch: String) throws(RunRefusal) {
    let folder = ConnectorFolder(process.folder)
    switch command {
    case .spec:
      guard process.hasOwnSpec else { throw .genericSpec }
      self.command = process.command(.spec)
    case .check: try takeSecrets(.check, process, folder)
    case .discover where folder.kind(of: Self.secrets) == nil && Self.hasSample(process, folder):
      try takeSample(.discover, process, folder, scratch)
    case .discover: try takeSecrets(.discover, process, folder)
    case .read: try takeSecrets(.read, process, folder, catalog: Self.catalog)
    case .write:
      let messages = try Self.bytes(of: Self.messages, in: folder, holding: "the messages of a sample sync")
      states = MessageTally(messages).states
      input = .file(folder.place(Self.messages))
      try takeSample(.write, process, folder, scratch, catalog: Self.catalog)
    }
  }

  /// Whether the connector brings what its sample configuration leads to.
  private static func hasSample(_ process: ConnectorProcess, _ folder: ConnectorFolder) -> Bool {
    process.hasFake || folder.kind(of: SampleConfig.path) == .file
  }

  private mutating func takeSecrets(
    _ command: ConnectorCommand, _ process: ConnectorProcess, _ folder: ConnectorFolder,
    catalog: String? = nil
  ) throws(RunRefusal) {
    config = JSON.parse(try Self.bytes(of: Self.secrets, in: folder, holding: "real credentials")).value
    let files = CommandFiles(
      config: folder.place(Self.secrets),
      catalog: try catalog.map { (file) throws(RunRefusal) in
        _ = try Self.bytes(of: file, in: folder, holding: "the streams to read")
        return folder.place(file)
      })
    self.command = process.command(command, files)
  }

  private mutating func takeSample(
    _ command: ConnectorCommand, _ process: ConnectorProcess, _ folder: ConnectorFolder, _ scratch: String,
    catalog: String? = nil
  ) throws(RunRefusal) {
    guard let port = FreePort.find() else { throw .noPort }
    guard let sample = SampleConfig(of: folder, port: port, sink: "\(scratch)/sink.db") else {
      throw .noFile(SampleConfig.path, holding: "a sample configuration")
    }
    let file = "\(scratch)/config.json"
    guard PrivateFile.write(sample.json.bytes(), to: file) else { throw .scratch("it cannot be written") }
    config = sample.json
    let files = CommandFiles(config: file, catalog: catalog.map(folder.place))
    self.command = process.besideFake(process.command(command, files), port: port)
  }

  private static func bytes(
    of path: String, in folder: ConnectorFolder, holding content: String
  ) throws(RunRefusal) -> [UInt8] {
    guard case .bytes(let bytes) = folder.read(path) else { throw .noFile(path, holding: content) }
    return bytes
  }
}
