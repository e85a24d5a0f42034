package import Findings
import Schema

/// Watches the order of stream statuses: STARTED, RUNNING, then COMPLETE or INCOMPLETE.
///
/// Streams may take turns. Of more than ten thousand streams the rest is not looked at.
package struct StatusTracker: Sendable {
  private let configured: Set<StreamIdentity>?
  private var phases: [StreamIdentity: Phase] = [:]

  /// Where a stream said that it is INCOMPLETE.
  private var incomplete: [StreamIdentity: Place] = [:]
  /// The streams that an error was told of; of all of them where one named none.
  private var explained: Set<StreamIdentity> = []
  private var isExplained = false

  private enum Phase { case started, running, ended }

  /// - Parameter catalog: The streams that were asked for; nil when they are not known.
  package init(catalog: ConfiguredCatalogCase?) {
    configured = catalog.map { Set($0.streams.map(\.identity)) }
  }

  /// Whether the stream has said that it is complete or incomplete.
  package func hasEnded(_ stream: StreamIdentity) -> Bool { phases[stream] == .ended }

  /// Takes the `error` of a trace.
  package mutating func receive(error: Node) {
    guard let stream = error["stream_descriptor"].flatMap(StreamIdentity.init) else {
      isExplained = true
      return
    }
    if explained.count < StreamLimit.count { explained.insert(stream) }
  }

  /// Takes the `stream_status` of a trace, which came at a place.
  package mutating func receive(_ status: Node, at place: Place = Place()) -> [Finding] {
    guard let stream = status["stream_descriptor"].flatMap(StreamIdentity.init),
      let name = status["status"]?.string
    else { return [] }
    let before = phases[stream]
    guard before != nil || phases.count < StreamLimit.count else { return [] }
    if name == "INCOMPLETE" { incomplete[stream] = place }
    let unknown = before == nil && configured?.contains(stream) == false
    let problem = step(stream, from: before, on: name)
    return (unknown ? [foreign(stream, status)] : [])
      + (problem.map { [$0.rule.finding(at: status.place, $0.message, remedy: $0.remedy)] } ?? [])
  }

  private mutating func step(
    _ stream: StreamIdentity, from before: Phase?, on name: String
  ) -> (rule: Rule, message: String, remedy: String)? {
    switch name {
    case "STARTED":
      phases[stream] = .started
      if before == .ended { return again(stream, name) }
      if before != nil {
        return (.ss01, "\(stream) is STARTED a second time", "Send STARTED once, at first.")
      }
    case "RUNNING":
      phases[stream] = .running
      if before == .ended { return again(stream, name) }
      if before == nil { return first(stream, name) }
    case "COMPLETE", "INCOMPLETE":
      phases[stream] = .ended
      if before == .ended { return again(stream, name) }
      if before == nil { return first(stream, name) }
      if before == .started, name == "COMPLETE" {
        return (.ss02, "\(stream) is COMPLETE and was never RUNNING", "Send RUNNING with the first record.")
      }
    default: break
    }
    return nil
  }

  private func first(
    _ stream: StreamIdentity, _ name: String
  ) -> (rule: Rule, message: String, remedy: String) {
    (.ss01, "the first status of \(stream) is \(name)", "Send STARTED before it.")
  }

  private func again(
    _ stream: StreamIdentity, _ name: String
  ) -> (rule: Rule, message: String, remedy: String) {
    (.ss03, "\(stream) is \(name) after it had ended", "Send COMPLETE or INCOMPLETE once, as the last.")
  }

  private func foreign(_ stream: StreamIdentity, _ status: Node) -> Finding {
    Rule.ss04.finding(
      at: status.place, "a status came for \(stream), which is not in the catalog",
      remedy: "Send statuses only for streams that were asked for.")
  }

  package func finish(isRead: Bool) -> [Finding] {
    let open = phases.filter { $0.value != .ended }.map(\.key.description).sorted().map {
      Rule.ss03.finding(
        at: Place(), "\($0) has no status that ends it", remedy: "Send COMPLETE or INCOMPLETE as the last.")
    }
    let silent = (isRead ? configured ?? [] : []).filter { phases[$0] == nil }.map(\.description).sorted()
    return unexplained + open
      + silent.map {
        Rule.ss05.finding(
          at: Place(), "no status came for the configured stream \($0)",
          remedy: "Send STARTED, RUNNING and COMPLETE for each stream that was asked for.")
      }
  }
  /// The streams that failed and of which no trace says why.
  private var unexplained: [Finding] {
    guard !isExplained else { return [] }
    return incomplete.filter { !explained.contains($0.key) }
      .sorted { ($0.value.message ?? 0, $0.key.description) < ($1.value.message ?? 0, $1.key.description) }
      .map { stream, place in
        Rule.ss07.finding(
          at: place, "\(stream) is INCOMPLETE and no trace of an error says why",
          remedy: "Send a TRACE of the type ERROR, with the stream in stream_descriptor.")
      }
  }
}
