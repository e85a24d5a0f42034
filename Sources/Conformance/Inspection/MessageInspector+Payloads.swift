import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  /// Judges a message other than a RECORD that was read the fast way.
  mutating func inspect(_ envelope: Envelope, _ place: Place) {
    switch envelope.type {
    case .record: inspectOddRecord(envelope.payload, place)
    case .state: inspectState(envelope.payload, place)
    case .trace: inspectTrace(envelope.payload, place)
    case .spec: inspectSpecification(envelope.payload, place)
    case .catalog: inspectCatalog(envelope.payload, place)
    case .control: inspectControl(envelope.payload, place)
    case .log, .connectionStatus, .destinationCatalog: break
    }
  }

  private mutating func inspectState(_ state: Node, _ place: Place) {
    let stream = state["stream"]?["stream_descriptor"].flatMap { $0.identity }
    if let number = stream.flatMap({ desk.number(of: $0) }) { desk.streams[number].summary.states += 1 }
    for part in state["global"]?["stream_states"]?.items ?? [] {
      guard let number = part["stream_descriptor"]?.identity.flatMap({ desk.number(of: $0) }) else {
        continue
      }
      desk.streams[number].summary.states += 1
    }
    if echo != nil {
      for finding in echo?.receive(state) ?? [] { report(finding.moved(to: place), stream: stream) }
    }
    // What a destination counts is not the records in its own output.
    guard context.command != .write, context.kind != .destination else { return }
    for finding in states.receive(state, records: recordCounts()) {
      report(finding.moved(to: place), stream: stream)
    }
  }

  private mutating func inspectTrace(_ trace: Node, _ place: Place) {
    if let estimate = trace.object("estimate") {
      for finding in estimates.receive(estimate) { report(finding.moved(to: place)) }
    }
    if let error = trace.object("error") { statuses.receive(error: error) }
    guard let status = trace.object("stream_status") else { return }
    let stream = status["stream_descriptor"]?.identity
    for finding in statuses.receive(status, at: place) { report(finding.moved(to: place), stream: stream) }
    if let stream, let number = desk.number(of: stream) {
      desk.counters[number].hasEnded = statuses.hasEnded(stream)
    }
  }

  private mutating func inspectSpecification(_ payload: Node, _ place: Place) {
    let subject = SpecificationCase(
      payload.value, at: payload.pointer, config: context.config, kind: context.kind)
    for finding in context.differences(of: payload) { report(finding.moved(to: place)) }
    for finding in subject.findings() where context.era.knows(finding) { report(finding.moved(to: place)) }
  }

  private mutating func inspectCatalog(_ payload: Node, _ place: Place) {
    let subject = CatalogCase(payload.value, at: payload.pointer, era: context.era)
    for finding in subject.findings() where context.era.knows(finding) { report(finding.moved(to: place)) }
    for (finding, stream, way) in context.outdated(by: payload.value) {
      report(finding.moved(to: place), stream: stream, detail: way)
    }
    guard !desk.hasCatalog else { return }
    desk.install(subject.streams.map { ($0, $0.primaryKey) })
  }

  private mutating func inspectControl(_ payload: Node, _ place: Place) {
    guard let config = payload["connectorConfig"]?.object("config"),
      let schema = context.specification?["connectionSpecification"]
    else { return }
    for finding in CompiledSchema(schema).check(config.value) {
      let pointer = config.pointer.description + (finding.place.pointer ?? "")
      let place = Place(pointer: pointer, message: place.message, offset: place.offset)
      report(
        Rule.ms20.finding(at: place, finding.message, remedy: "Send a configuration that fits the spec."))
    }
  }

  /// A record whose envelope is so odd that it cannot be counted for a stream.
  private mutating func inspectOddRecord(_ record: Node, _ place: Place) {
    guard record["stream"]?.value.string != nil, record.object("data") != nil else { return }
    // Such a record was read the fast way, unless it is nested deeper than that goes.
    let message = "the record is nested more than \(RecordScanner.deepest) deep, so it was not checked"
    report(Finding(Rule.rc02.id, .notChecked, at: place, message, remedy: "Send flatter values."))
  }
}
