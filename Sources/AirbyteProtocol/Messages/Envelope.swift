package import Findings
package import Schema

/// One message out of its envelope.
package struct Envelope: Sendable {
  package let type: MessageType
  package let payload: Node

  /// Opens a line that was read as JSON.
  ///
  /// Nil with findings where it is no message; with findings beside it where the message can be used and
  /// has faults all the same.
  package static func open(_ line: JSON, era: ProtocolEra = .current) -> (Envelope?, [Finding]) {
    let node = Node(line)
    guard line.object != nil else {
      return (nil, [noObject(node)])
    }
    guard let written = node["type"] else { return (nil, [withoutType(node)]) }
    let known = MessageType.allCases.filter { era == .current || $0.since == nil }
    guard let type = known.first(where: { $0.rawValue == written.string }) else {
      return (nil, [unknownType(written, known)])
    }
    guard let payload = node[type.payloadKey], payload.value.object != nil else {
      return (nil, [withoutPayload(node, type)])
    }
    return (
      Envelope(type: type, payload: payload),
      others(node, type) + unknown(node, era) + check(payload, type, era)
    )
  }

  private static func check(_ payload: Node, _ type: MessageType, _ era: ProtocolEra) -> [Finding] {
    ShapeChecker.check(payload, against: type.shape, era: era) + (type == .trace ? tracePayload(payload) : [])
  }

  private static func tracePayload(_ trace: Node) -> [Finding] {
    guard let type = trace["type"]?.string,
      ["ERROR", "ESTIMATE", "STREAM_STATUS", "ANALYTICS"].contains(type)
    else { return [] }
    let key = type.lowercased()
    guard trace[key] == nil else { return [] }
    return [
      Rule.ms04.finding(
        at: trace.place, "a trace of the type \(type) has no \(quote(key))", remedy: "Add it.")
    ]
  }
}

extension Envelope {
  private static func noObject(_ node: Node) -> Finding {
    Rule.ms03.finding(
      at: node.place, "the line is \(described(node.value)), not a message",
      remedy: node.value.array == nil
        ? "Print it to stderr, or as a LOG message."
        : "Print each message on a line of its own, without a list around them.")
  }

  private static func withoutType(_ node: Node) -> Finding {
    Rule.ms03.finding(
      at: node.place, "the JSON object has no 'type', so it is no message",
      remedy: "Print only messages to stdout, everything else to stderr.")
  }

  private static func unknownType(_ written: Node, _ known: [MessageType]) -> Finding {
    let text = written.string ?? written.value.text()
    return Rule.ms03.finding(
      at: written.place, "\(quote(text)) is no message type", remedy: suggest(text, of: known.map(\.rawValue))
    )
  }

  private static func withoutPayload(_ node: Node, _ type: MessageType) -> Finding {
    if let written = node.value[type.payloadKey] {
      return Rule.ms04.finding(
        at: node.place,
        "\(quote(type.payloadKey)) of a \(type.rawValue) message is \(described(written)), not an object",
        remedy: "Put the payload there.")
    }
    let near = nearestName(to: type.payloadKey, among: node.value.members.map(\.key))
    return Rule.ms04.finding(
      at: node.place, "a \(type.rawValue) message has no object under \(quote(type.payloadKey))",
      remedy: near.map { "Write \(type.payloadKey) for \(quote($0))." } ?? "Add its payload.")
  }

  /// The first protocol had closed objects, the message itself among them.
  private static func unknown(_ node: Node, _ era: ProtocolEra) -> [Finding] {
    guard era == .december2020 else { return [] }
    let known = ["type"] + MessageType.allCases.map(\.payloadKey)
    return node.members.filter { !known.contains($0.key) }.map { key, member in
      Rule.ms18.finding(
        at: member.place, "\(quote(key)) is no field of AirbyteMessage",
        remedy: "Leave it out, or hold the connector against a later protocol.")
    }
  }

  private static func others(_ node: Node, _ type: MessageType) -> [Finding] {
    MessageType.allCases.filter { $0 != type }.compactMap { node[$0.payloadKey] }.map {
      Rule.ms15.finding(
        at: $0.place, "a \(type.rawValue) message also has a payload under \(quote($0.pointer.tokens[0]))",
        remedy: "Send it as a message of its own.")
    }
  }
}
