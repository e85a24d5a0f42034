import Connectors
import Findings
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that a run is given: those that were named, else those in the connector's usual places.
struct RunFiles {
  /// Absolute.
  private(set) var paths = CommandFiles()
  private(set) var config: JSON?
  private(set) var catalog: JSON?
  /// What was taken without being named, as sentences.
  private(set) var notes: [String] = []
  /// The port of the recorded API that the configuration leads to; 0 for a recorded tap, which has no
  /// address, and nil when it leads elsewhere.
  private(set) var fakePort: Int?

  private let folder: ConnectorFolder
  private let scratch: String

  /// - Parameters:
  ///   - order: What was asked for.
  ///   - connector: The connector.
  ///   - scratch: A folder for a configuration that has to be changed.
  /// - Throws: ``RunRefusal`` when a file is missing or cannot be used.
  init(_ order: RunOrder, of connector: Connector, scratch: String) throws(RunRefusal) {
    folder = ConnectorFolder(try Self.absolute(connector.path))
    self.scratch = scratch
    guard order.command != .spec else { return }
    try takeConfig(order.config)
    if order.command == .read || order.command == .write { try takeCatalog(order.catalog) }
    if order.command == .read, let state = order.state { try takeState(state) }
  }

  private mutating func takeState(_ path: String) throws(RunRefusal) {
    guard let given = PrivateFile.read(path).flatMap({ GivenState(messages: $0) }) else {
      _ = try Self.json(path)
      paths.state = try Self.absolute(path)
      return
    }
    let file = "\(scratch)/state.json"
    guard PrivateFile.write(given.json.bytes(), to: file) else { throw .scratch("it cannot be written") }
    paths.state = file
    notes.append("It goes on from the STATE messages in \(path).")
  }

  private mutating func takeConfig(_ named: String?) throws(RunRefusal) {
    let path = try chosen(named, else: [ProofPlan.secrets, SampleConfig.path], holding: "a configuration")
    let json = try Self.json(path)
    config = json
    paths.config = try Self.absolute(path)
    if isOfRecordedTap { return takeRecordedTap() }
    guard folder.kind(of: "fake_api/__main__.py") == .file, SampleConfig.namesFake(json) else { return }
    try moveFake(json)
  }

  /// Whether the configuration is one of those that the recordings of a Singer tap were made for.
  private var isOfRecordedTap: Bool {
    folder.kind(of: "fake_tap/__main__.py") == .file
      && paths.config?.hasPrefix(folder.place("integration_tests/")) == true
  }

  private mutating func takeRecordedTap() {
    fakePort = 0
    notes.append("The recorded tap in fake_tap/ answers.")
  }

  /// Gives the recorded API a port of this run's own, so that two runs never meet.
  private mutating func moveFake(_ json: JSON) throws(RunRefusal) {
    guard let port = FreePort.find() else { throw .noPort }
    let moved = SampleConfig(json, port: port, sink: nil).json
    let file = "\(scratch)/config.json"
    guard PrivateFile.write(moved.bytes(), to: file) else { throw .scratch("it cannot be written") }
    (config, paths.config, fakePort) = (moved, file, port)
    notes.append("The recorded API in fake_api/ answers.")
  }

  private mutating func takeCatalog(_ named: String?) throws(RunRefusal) {
    let path = try chosen(named, else: [ProofPlan.catalog], holding: "a configured catalog")
    catalog = try Self.json(path)
    paths.catalog = try Self.absolute(path)
  }

  /// The file that was named, else the first of the connector's own that is there.
  private mutating func chosen(
    _ named: String?, else candidates: [String], holding content: String
  ) throws(RunRefusal) -> String {
    if let named { return named }
    guard let found = candidates.first(where: { folder.kind(of: $0) == .file }) else {
      throw .noFile(candidates[0], holding: content)
    }
    notes.append("It is given \(found).")
    return folder.place(found)
  }

  private static func json(_ path: String) throws(RunRefusal) -> JSON {
    guard let bytes = PrivateFile.read(path) else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    let parsed = JSON.parse(bytes, file: path)
    guard let value = parsed.value else {
      let finding = parsed.findings.first
      throw .notJSON("\(finding?.place.text ?? path): \(finding?.message ?? "it is no JSON")")
    }
    return value
  }

  static func absolute(_ path: String) throws(RunRefusal) -> String {
    guard let real = realpath(path, nil) else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    defer { free(real) }
    return String(cString: real)
  }
}
