import Schema

/// The states of a former read, told from what it printed.
///
/// A connector takes a list of the states inside STATE messages (`AirbyteStateMessage`, protocol 0.18.0); a
/// person has the messages themselves, with or without the records between them.
struct GivenState {
  /// What the connector is given.
  let json: JSON

  /// Nil where no STATE message stands in the text.
  ///
  /// - Parameter text: A file's bytes, one message on a line.
  init?(messages text: [UInt8]) {
    let states = text.split(separator: UInt8(ascii: "\n")).compactMap { line -> JSON? in
      guard let message = JSON.parse(Array(line)).value, message["type"]?.string == "STATE" else {
        return nil
      }
      return message["state"]
    }
    guard let last = states.last else { return nil }
    switch last["type"]?.string {
    case "STREAM": json = Self.latest(of: states)
    case "GLOBAL": json = JSON([last])
    // Before there were types, all that a connector knew stood in `data`.
    default: json = last["data"] ?? JSON([last])
    }
  }

  /// The last state of each stream, in the order in which the streams came first.
  ///
  /// A full refresh that came to its end leaves none: the platform begins the next one without, and a connector
  /// that were given it would read nothing.
  private static func latest(of states: [JSON]) -> JSON {
    var order: [[String?]] = []
    var latest: [[String?]: JSON] = [:]
    for state in states {
      guard let descriptor = state["stream"]?["stream_descriptor"] else { continue }
      let stream = [descriptor["namespace"]?.string, descriptor["name"]?.string]
      if latest.updateValue(state, forKey: stream) == nil { order.append(stream) }
    }
    return JSON(order.compactMap { latest[$0] }.filter { !isComplete($0) })
  }

  /// Whether the Python CDK marked the state as that of a full refresh with nothing left to resume.
  private static func isComplete(_ state: JSON) -> Bool {
    state["stream"]?["stream_state"]?["__ab_full_refresh_sync_complete"]?.bool == true
  }
}
