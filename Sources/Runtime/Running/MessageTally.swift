package import Schema

/// What a connector's messages come to.
package struct MessageTally: Equatable, Sendable {
  package private(set) var specification: JSON?
  /// The last one.
  package private(set) var status: ConnectionStatus?
  /// The names of the streams of the last catalog.
  package private(set) var streams: [String]?
  package private(set) var records: [String: Int] = [:]
  /// In the order of arrival, without the envelope.
  package private(set) var states: [JSON] = []
  /// What TRACE messages of the type ERROR say.
  package private(set) var errors: [String] = []

  package struct ConnectionStatus: Equatable, Sendable {
    package let isSuccess: Bool
    package let message: String?
  }

  package var recordCount: Int { records.values.reduce(0, +) }

  /// Counts the lines that are messages; any other text is left out.
  package init(_ output: [UInt8]) {
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard line.contains(UInt8(ascii: "{")), let message = JSON.parse(Array(line)).value else { continue }
      count(message)
    }
  }

  private mutating func count(_ message: JSON) {
    switch message["type"]?.string {
    case "SPEC": specification = message["spec"]
    case "CONNECTION_STATUS":
      let status = message["connectionStatus"]
      self.status = ConnectionStatus(
        isSuccess: status?["status"]?.string == "SUCCEEDED", message: status?["message"]?.string)
    case "CATALOG":
      streams = (message["catalog"]?["streams"]?.array ?? []).compactMap { $0["name"]?.string }
    case "RECORD": records[message["record"]?["stream"]?.string ?? "", default: 0] += 1
    case "STATE": if let state = message["state"] { states.append(state) }
    case "TRACE": if let text = message["trace"]?["error"]?["message"]?.string { errors.append(text) }
    default: break
    }
  }

  /// What the next read is given as its state: the last one of each stream, or the last global one.
  package var nextState: JSON {
    var last: [(stream: JSON, state: JSON)] = []
    for state in states {
      let stream = state["stream"]?["stream_descriptor"] ?? .null
      last.removeAll { $0.stream == stream }
      let kept = state.members.filter { ["type", "stream", "global", "data"].contains($0.key) }
      last.append((stream, JSON(members: kept.map { ($0.key, $0.value) })))
    }
    return JSON(last.map(\.state))
  }
}
