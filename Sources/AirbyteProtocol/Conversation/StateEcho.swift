package import Findings
package import Schema

/// Watches that a destination gives back each state it was sent, whole and in order.
///
/// The order holds within each stream, and over all for states that are not of one stream. At most ten
/// thousand states wait at a time; beyond that the comparison is given up with a finding.
package struct StateEcho: Sendable {
  private var waiting: [StreamIdentity?: [JSON]] = [:]
  private var count = 0
  private var isGivenUp = false

  package static let mostWaiting = 10_000

  package init() {}

  /// Takes the payload of a STATE message that goes to the destination.
  package mutating func send(_ state: JSON) {
    guard count < Self.mostWaiting else {
      isGivenUp = true
      return
    }
    count += 1
    waiting[Self.stream(of: state), default: []].append(state)
  }

  /// Takes the payload of a STATE message that the destination printed.
  package mutating func receive(_ state: Node) -> [Finding] {
    guard !isGivenUp else { return [] }
    let stream = Self.stream(of: state.value)
    let queue = waiting[stream] ?? []
    guard let position = queue.firstIndex(where: { Self.core($0).isSame(as: Self.core(state.value)) }) else {
      return [
        Rule.ds01.finding(
          at: state.place,
          "the state\(Self.name(stream)) was not sent to the destination, or came back before",
          remedy: "Return each state once, as it came.")
      ]
    }
    waiting[stream]?.removeSubrange(...position)
    count -= position + 1
    let skipped = position == 0 ? [] : [skipping(position, stream, state)]
    return skipped + losses(queue[position], state)
  }

  private func skipping(_ number: Int, _ stream: StreamIdentity?, _ state: Node) -> Finding {
    Rule.ds02.finding(
      at: state.place,
      "\(Self.counted(number, "earlier state"))\(Self.name(stream)) did not come back before this one",
      remedy: "Return states in the order they came.")
  }

  private func losses(_ sent: JSON, _ state: Node) -> [Finding] {
    let lost = Self.lost(from: sent, in: state.value, at: JSONPointer())
    guard !lost.isEmpty else { return [] }
    var finding = Rule.ds03.finding(
      at: state.place, "the returned state lacks or changes \(list(lost.map(\.description)))",
      remedy: "Keep the message as it was read, and print that.")
    if !lost.contains(where: Self.isNeeded) { finding.severity = .warning }
    return [finding]
  }

  package func finish() -> [Finding] {
    guard !isGivenUp else {
      return [
        Finding(
          Rule.ds02.id, .notChecked, at: Place(),
          "more than \(Self.mostWaiting) states waited to come back, so they were not compared to the end")
      ]
    }
    return waiting.filter { !$0.value.isEmpty }.map { (Self.name($0.key), $0.value.count) }
      .sorted { $0.0 < $1.0 }.map { name, count in
        Rule.ds02.finding(
          at: Place(), "\(Self.counted(count, "state"))\(name) did not come back",
          remedy: "Return each state once the records before it are stored.")
      }
  }
}

extension StateEcho {
  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// Whether a sync fails without it: by the id the platform knows the state again, the others are its content.
  private static func isNeeded(_ lost: JSONPointer) -> Bool {
    ["id", "type", "stream", "global", "data"].contains(lost.tokens.first)
  }

  private static func name(_ stream: StreamIdentity?) -> String { stream.map { " of \($0)" } ?? "" }

  private static func stream(of state: JSON) -> StreamIdentity? {
    Node(state)["stream"]?["stream_descriptor"].flatMap(StreamIdentity.init)
  }

  /// The part that tells one state from the next.
  private static func core(_ state: JSON) -> JSON {
    if let content = state["stream"]?["stream_state"] ?? state["data"] { return content }
    guard let global = state["global"] else { return .null }
    let parts = (global["stream_states"]?.array ?? []).map { part -> JSON in
      let descriptor = part["stream_descriptor"]
      return [
        descriptor?["namespace"] ?? .null, descriptor?["name"] ?? .null, part["stream_state"] ?? .null,
      ]
    }
    return JSON([global["shared_state"] ?? .null] + parts)
  }

  /// What was sent and did not come back as it was; additions are a destination's to make.
  private static func lost(from sent: JSON, in echoed: JSON, at pointer: JSONPointer) -> [JSONPointer] {
    switch (sent.kind, echoed.kind) {
    case (.object(let members), .object):
      return members.flatMap { key, member -> [JSONPointer] in
        if member.value.isNull { return [] }
        guard let other = echoed[key] else { return [pointer.appending(key)] }
        return lost(from: member.value, in: other, at: pointer.appending(key))
      }
    case (.array(let items), .array(let others)) where items.count == others.count:
      return zip(items, others).enumerated().flatMap { index, pair in
        lost(from: pair.0, in: pair.1, at: pointer.appending(index))
      }
    default: return sent.isSame(as: echoed) ? [] : [pointer]
    }
  }
}
