import AirbyteProtocol
import Findings
import Schema

// What is done with messages that would take too much memory as a tree.

extension MessageInspector {
  func fitsTree(_ text: Text) -> Bool {
    text.end - text.start <= TreeSize.small || TreeSize.estimate(text.start, text.end) <= context.largestTree
  }

  /// Judges what can be told without a tree, or with one of the text that has its long strings cut.
  mutating func inspectLarge(_ text: Text) -> MessageType? {
    let scan = desk.scanner.scan(text.start, end: text.end, root: desk.scanner.envelope)
    guard scan.outcome == .whole else { return inspectUnreadable(nil, text) }
    let written = RecordEnvelope(desk.scanner.captures.base, line: text.start).type
    guard let type = written.flatMap(MessageType.init) else {
      report(
        Rule.ms03.finding(
          at: text.place, "the JSON of \(text.end - text.start) bytes is no message",
          remedy: "Print only messages to stdout, everything else to stderr."))
      return nil
    }
    if type == .catalog {
      inspectLargeCatalog(text)
      return type
    }
    if type == .log || type == .trace,
      let message = AbridgedText.parse(text.start, text.end, context.largestTree)
    {
      reportDuplicates(message.findings, text.place)
      if let value = message.value { return inspectMessage(value, text.place) }
    }
    reportLarge(type, text)
    noteAnswer(type, nil, text.place)
    return type
  }

  mutating func reportLarge(_ type: MessageType, _ text: Text) {
    let remedy: String? =
      switch type {
      case .catalog: "Print streams alone in it, or say --command discover."
      case .spec: "Give it with --spec, or say --command spec."
      default: nil
      }
    report(
      Finding(
        Rule.ms12.id, .notChecked, at: text.place,
        "the \(type.rawValue) message of \(text.end - text.start) bytes takes more memory than one message may, so it was not checked",
        remedy: remedy), detail: type.rawValue)
  }

  /// Says what the scanner found of a record that does not fit into a tree, field by field.
  mutating func explainLarge(_ text: Text, _ number: Int, misses: [FieldMiss]) {
    let stream = desk.streams[number].summary.stream
    desk.counters[number].bad += misses.isEmpty ? 0 : 1
    for miss in misses {
      let (rule, detail) = (desk.rule(of: miss), desk.detail(of: miss))
      let path = desk.scanner.plan.path(of: Int(miss.slot))
      report(
        Finding(
          rule, miss.kind == .zone ? .warning : .error, at: text.place,
          "in \(stream) \(quote(path)) does not meet \(quote(miss.kind.keyword)) of its schema",
          remedy: "Convert it before it is sent, or change the schema."),
        stream: stream, detail: detail)
    }
    guard misses.isEmpty else { return }
    let message =
      "the record of \(text.end - text.start) bytes was not held against all that the schema of \(stream) asks"
    report(
      Finding(
        Rule.rc02.id, .notChecked, at: text.place, message, remedy: "Send large values in smaller records."),
      stream: stream, detail: "large")
  }
}
