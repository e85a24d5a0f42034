package import Findings
import Schema

/// Watches the states of one run: their kind, what they hold, and the records they claim.
///
/// Holds a digest of the last state of each stream, not the state. Of more than ten thousand streams the
/// rest is not compared.
package struct StateTracker: Sendable {
  private let configured: Set<StreamIdentity>?
  private let command: ConnectorCommand?
  private var kind: String?
  private var globalStreams: Set<StreamIdentity> = []
  private var covered: Set<StreamIdentity> = []
  private var ledger: [Scope: Entry] = [:]
  private var foreign: Set<StreamIdentity> = []

  /// What a state is about.
  private enum Scope: Hashable {
    case everything
    case stream(StreamIdentity)
  }

  private struct Entry {
    var digest: Int
    /// How many records of the scope had come before the last state.
    var seen = 0
    /// How many records the states claim in all; nil once one says nothing of it.
    var claimed: Double? = 0
  }

  /// - Parameters:
  ///   - catalog: The streams that were asked for; nil when they are not known.
  ///   - command: Nil when it is not known what the connector was asked.
  package init(catalog: ConfiguredCatalogCase?, command: ConnectorCommand?) {
    configured = catalog.map { Set($0.streams.map(\.identity)) }
    self.command = command
  }

  /// Takes the payload of a STATE message.
  ///
  /// `count` says how many records of a stream have come so far; of all streams for nil.
  package mutating func receive(_ state: Node, records count: (StreamIdentity?) -> Int) -> [Finding] {
    if state["type"] == nil, let misnamed = state["state_type"] { return [untyped(misnamed)] }
    let type = state["type"]?.string ?? "LEGACY"
    var findings = checkKind(type, state)
    switch type {
    case "STREAM": findings += receiveStream(state, count)
    case "GLOBAL": findings += receiveGlobal(state, count)
    default: findings += receiveLegacy(state, count)
    }
    return findings
  }

  private mutating func checkKind(_ type: String, _ state: Node) -> [Finding] {
    let earlier = kind
    kind = earlier ?? type
    guard let earlier, earlier != type else { return [] }
    return [
      Rule.st05.finding(
        at: state.place, "a state of the type \(quote(type)) follows one of the type \(quote(earlier))",
        remedy: "Use STREAM for all, or GLOBAL for all.")
    ]
  }

  private mutating func receiveStream(_ state: Node, _ count: (StreamIdentity?) -> Int) -> [Finding] {
    guard let part = state.object("stream") else { return [missing("stream", "STREAM", state)] }
    guard let stream = part["stream_descriptor"].flatMap(StreamIdentity.init) else { return [] }
    return checkStream(part, stream) + note(.stream(stream), part, state, count(stream))
  }

  private mutating func receiveGlobal(_ state: Node, _ count: (StreamIdentity?) -> Int) -> [Finding] {
    guard let part = state.object("global") else { return [missing("global", "GLOBAL", state)] }
    let parts = part["stream_states"]?.items ?? []
    let named = parts.compactMap { part in
      part["stream_descriptor"].flatMap(StreamIdentity.init).map { ($0, part) }
    }
    let lost = globalStreams.subtracting(named.map(\.0)).map(\.description).sorted()
    globalStreams = Set(named.prefix(StreamLimit.count).map(\.0))
    let dropped = lost.map {
      Rule.st07.finding(
        at: part.place, "the stream \($0) is gone from the GLOBAL state",
        remedy: "Repeat each stream's last state in every GLOBAL state.")
    }
    return named.flatMap { checkStream($1, $0) } + dropped + note(.everything, part, state, count(nil))
  }

  private mutating func receiveLegacy(_ state: Node, _ count: (StreamIdentity?) -> Int) -> [Finding] {
    let old = Rule.st01.finding(
      at: state.place, "the state is of the type LEGACY", remedy: "Send a STREAM state for each stream.")
    guard let written = state.value["data"] else { return [old, missing("data", "LEGACY", state)] }
    let data = Node(written, at: state.pointer.appending("data"))
    return [old] + (written.isNull ? [reset(data)] : []) + note(.everything, data, state, count(nil))
  }

  /// A description of the protocol calls the key so, and no reader does.
  private func untyped(_ misnamed: Node) -> Finding {
    Rule.st02.finding(
      at: misnamed.place, "the state has no 'type', so it counts as LEGACY whatever 'state_type' says",
      remedy: "Name the key 'type'.")
  }

  private func missing(_ key: String, _ type: String, _ state: Node) -> Finding {
    Rule.st02.finding(
      at: state.place, "a \(type) state has no \(quote(key))", remedy: "Put the state under \(quote(key)).")
  }

  private mutating func checkStream(_ part: Node, _ stream: StreamIdentity) -> [Finding] {
    if covered.count < StreamLimit.count { covered.insert(stream) }
    let null = part["stream_state"] == nil ? [reset(part)] : []
    guard configured?.contains(stream) == false, foreign.count < 100, foreign.insert(stream).inserted else {
      return null
    }
    return null + [
      Rule.st12.finding(
        at: part.place, "a state came for \(stream), which is not in the catalog",
        remedy: "Send states only for streams that were asked for.")
    ]
  }

  private func reset(_ part: Node) -> Finding {
    Rule.st08.finding(
      at: part.place, "the state is null, which asks for a reset", remedy: "Send {} for none.")
  }

  private mutating func note(_ scope: Scope, _ part: Node, _ state: Node, _ seen: Int) -> [Finding] {
    let digest = part.value.text().hashValue
    guard ledger[scope] != nil || ledger.count < StreamLimit.count else { return [] }
    var entry = ledger[scope] ?? Entry(digest: digest &+ 1)
    let isRepeated = entry.digest == digest && seen > entry.seen
    let (count, findings) = recordCount(of: state)
    entry.claimed = entry.claimed.flatMap { total in count.map { total + $0 } }
    (entry.digest, entry.seen) = (digest, seen)
    ledger[scope] = entry
    return findings + (isRepeated ? [repeated(part)] : []) + overclaimed(entry, state)
  }

  private func repeated(_ part: Node) -> Finding {
    Rule.st03.finding(
      at: part.place, "the state is the same as before, though records came in between",
      remedy: "Move the cursor on before the state is sent.")
  }

  private func overclaimed(_ entry: Entry, _ state: Node) -> [Finding] {
    guard let claimed = entry.claimed, claimed > Double(entry.seen) else { return [] }
    return [
      Rule.st06.finding(
        at: state.place,
        "the states claim \(JSONNumber(claimed).text) records so far, but only \(entry.seen) came",
        remedy: "Count the records since the state before.")
    ]
  }
}

extension StateTracker {
  /// The count that a state claims, and what is odd about how it is written.
  private func recordCount(of state: Node) -> (Double?, [Finding]) {
    guard let stats = state["sourceStats"] else {
      guard command == .read else { return (nil, []) }
      return (
        nil,
        [
          Rule.st11.finding(
            at: state.place, "the state has no sourceStats",
            remedy: "Add {\"recordCount\": 0.0} with the count.")
        ]
      )
    }
    guard let written = stats["recordCount"], let count = written.value.double, count.isFinite else {
      return (nil, [])
    }
    guard count >= 0, written.value.number?.isWhole == true else {
      return (
        nil,
        [
          Rule.st09.finding(
            at: written.place, "recordCount is \(quote(written.value.text()))",
            remedy: "Write a whole number.")
        ]
      )
    }
    guard written.value.number?.isInteger == true else { return (count, []) }
    return (
      count,
      [
        Rule.st10.finding(
          at: written.place, "recordCount \(quote(written.value.text())) has no decimal point",
          remedy: "Write \(written.value.text()).0 for it.")
      ]
    )
  }

  /// What can be said only now; `count` says how many records of a stream came, of all streams for nil.
  package func finish(records count: (StreamIdentity?) -> Int) -> [Finding] {
    let short = ledger.compactMap { scope, entry -> (String, Int, Double)? in
      let (name, seen) =
        switch scope {
        case .everything: ("all streams", count(nil))
        case .stream(let stream): ("the stream \(stream)", count(stream))
        }
      // Records behind the last state are not claimed by anyone yet.
      guard let claimed = entry.claimed, seen == entry.seen, claimed < Double(seen) else { return nil }
      return (name, seen, claimed)
    }.sorted { $0.0 < $1.0 }
    return short.map { name, seen, claimed in
      let records = seen == 1 ? "1 record" : "\(seen) records"
      return Rule.st06.finding(
        at: Place(), "\(records) of \(name) came, but the states claim only \(JSONNumber(claimed).text)",
        remedy: "Count the records since the state before.")
    } + (command == .read ? silent() : [])
  }

  private func silent() -> [Finding] {
    guard kind != "LEGACY" else { return [] }
    return (configured ?? []).subtracting(covered).map(\.description).sorted().map {
      Rule.st04.finding(
        at: Place(), "no state came for the configured stream \($0)",
        remedy: "Send a state at the end of each stream, whatever its sync mode.")
    }
  }
}
