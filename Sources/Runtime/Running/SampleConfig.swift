import Connectors
import Schema

/// The sample configuration of a generated connector, changed so that two runs never meet: the recorded API
/// gets a port of this run's own, the embedded sink a file of its own.
struct SampleConfig {
  static let path = "integration_tests/sample_config.json"
  let json: JSON

  /// - Returns: Nil when the connector has no sample configuration, or none that is JSON.
  init?(_ path: String = SampleConfig.path, of folder: ConnectorFolder, port: Int, sink: String) {
    guard case .bytes(let bytes) = folder.read(path), let config = JSON.parse(bytes).value,
      config.object != nil
    else { return nil }
    self.init(config, port: port, sink: sink)
  }

  /// - Parameters:
  ///   - config: A configuration.
  ///   - port: Of the recorded API.
  ///   - sink: The file of the embedded sink; nil leaves it where the configuration has it.
  init(_ config: JSON, port: Int, sink: String?) {
    json = JSON(members: config.members.map { ($0.key, Self.moved($0.key, $0.value, port, sink)) })
  }

  /// Whether a configuration leads to the recorded API.
  static func namesFake(_ config: JSON) -> Bool {
    config.members.contains { $0.value.string?.contains(RecordedAPI.address) == true }
  }

  private static func moved(_ name: String, _ value: JSON, _ port: Int, _ sink: String?) -> JSON {
    guard let text = value.string else { return value }
    if name == "sqlite_path", let sink { return JSON(sink) }
    guard let range = text.firstRange(of: RecordedAPI.address) else { return value }
    return JSON(text.replacingCharacters(in: range, with: "localhost:\(port)"))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
