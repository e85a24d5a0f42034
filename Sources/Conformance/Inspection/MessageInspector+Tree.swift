import AirbyteProtocol
import Findings
import Schema

extension MessageInspector {
  /// Reads a line into a tree and judges it; nil where it is no message.
  mutating func inspectTree(_ text: Text) -> MessageType? {
    guard fitsTree(text), !context.readsCatalogsInParts else { return inspectLarge(text) }
    let parsed = JSON.parse([UInt8](text.bytes))
    guard let value = parsed.value else { return inspectUnreadable(parsed.findings.last, text) }
    reportDuplicates(parsed.findings, text.place)
    return inspectMessage(value, text.place)
  }

  mutating func reportDuplicates(_ findings: [Finding], _ place: Place) {
    for finding in findings where finding.rule == "json.key.duplicate" {
      report(Rule.ms16.finding(at: place, finding.message, remedy: finding.remedy))
    }
  }

  mutating func inspectMessage(_ value: JSON, _ place: Place) -> MessageType? {
    let (envelope, findings) = Envelope.open(value, era: context.era)
    for finding in findings { report(finding.moved(to: place)) }
    guard let envelope else {
      // The type counts even where the payload cannot be used.
      let type = value["type"]?.string.flatMap(MessageType.init)
      if let type { noteAnswer(type, nil, place) }
      return type
    }
    noteAnswer(envelope.type, envelope.payload, place)
    inspect(envelope, place)
    return envelope.type
  }

  mutating func noteAnswer(_ type: MessageType, _ payload: Node?, _ place: Place) {
    for finding in answers?.receive(type, payload) ?? [] {
      report(finding.moved(to: place), detail: type.rawValue)
    }
  }

  /// `fault` is why the line cannot be read, where that is known.
  mutating func inspectUnreadable(_ fault: Finding?, _ text: Text) -> MessageType? {
    let bytes = text.bytes
    let (place, message) = (text.place, fault?.message ?? "it is not valid JSON")
    if bytes.contains(0) {
      report(
        Rule.ms11.finding(at: place, "the line holds a NUL byte", remedy: "Take it out before printing."))
      return nil
    }
    guard isUTF8(text.start, text.end) else {
      report(
        Rule.ms13.finding(
          at: place, "the line is not UTF-8 throughout", remedy: "Encode the output as UTF-8."))
      return nil
    }
    guard !isTooDeep(text.start, text.end, RecordScanner.deepest) else {
      let message = "the line is nested more than \(RecordScanner.deepest) deep, so it was not checked"
      report(Finding(Rule.ms02.id, .notChecked, at: place, message, remedy: "Send flatter values."))
      return nil
    }
    if let first = firstMessage(of: text, fault) {
      report(
        Rule.ms08.finding(
          at: place, "something stands behind the message on its line",
          remedy: "Print each on a line of its own."))
      return inspectRecord(first) ? .record : inspectTree(first)
    }
    if let reason = hiddenRecord(in: bytes) {
      report(
        Rule.ms02.finding(
          at: place, "the record cannot be read: \(reason)", remedy: "Print each on a line of its own."))
    } else if looksLikeMessage(bytes) {
      report(
        Rule.ms02.finding(
          at: place, "the message cannot be read: \(message)", remedy: fault?.remedy ?? "Print valid JSON."))
    } else {
      let excerpt = String(decoding: bytes.prefix(1_000), as: UTF8.self)
      report(
        Rule.ms01.finding(
          at: place, "\(quote(excerpt)) is no message", remedy: "Print it to stderr, or as a LOG message."))
    }
    return nil
  }

  /// The message at the start of a line on which more follows.
  private func firstMessage(of text: Text, _ fault: Finding?) -> Text? {
    let bytes = text.bytes
    guard bytes.first == Ascii.openBrace, let offset = fault?.place.span?.start.offset, offset < bytes.count,
      let value = JSON.parse(Array(bytes[..<offset])).value, value["type"] != nil
    else { return nil }
    var first = text
    first.end = text.start + offset
    return first
  }

  /// Why a line is none that has a record behind other text: the platform fails the sync for such a line.
  private func hiddenRecord(in bytes: UnsafeRawBufferPointer) -> String? {
    guard bytes.first != Ascii.openBrace, ByteNeedle("{").isIn(bytes) else { return nil }
    // As the platform looks for it: without white space, and in capitals or not.
    let dense = bytes.lazy.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    let isRecord = Array(dense).withUnsafeBytes { ByteNeedle(#"{"type":"record","record":"#).isIn($0) }
    return isRecord ? "other text stands in front of it on its line" : nil
  }

  private func looksLikeMessage(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.first == Ascii.openBrace else { return false }
    return MessageType.allCases.contains { ByteNeedle("\"\($0.rawValue)\"").isIn(bytes) }
  }
}

extension Finding {
  /// The same about a message of the stream: its number and offset join the pointer.
  func moved(to place: Place) -> Finding {
    var copy = self
    copy.place.message = place.message
    copy.place.offset = place.offset
    // A span would count from the start of the line, not of the stream.
    copy.place.span = nil
    return copy
  }
}
