import Findings
import Schema

/// The headers and parameters of a request that have a sender each, so that none is written twice: the second
/// would take the place of the first, and a person's setting would do nothing.
struct SentNames {
  private var senders: [String: String] = [:]

  /// One header or parameter; headers are the same in any case (RFC 9110 5.1).
  private static func slot(_ place: SpecField.SentAs, _ name: String) -> String {
    "\(place.rawValue) \(place == .header ? name.lowercased() : name)"
  }

  /// Where the fields that are sent meet each other, the streams or the way of signing in.
  ///
  /// - Parameters:
  ///   - fields: Of the specification.
  ///   - id: Their answer's.
  ///   - streams: What is asked of the API.
  ///   - key: Where a key goes that signs in.
  /// - Returns: A finding for each field that is sent where something else is.
  static func findings(
    _ fields: [SpecField], answer id: String, streams: [StreamDefinition],
    key: (place: SpecField.SentAs, name: String)?
  ) -> [Finding] {
    var names = SentNames()
    if let key { names.senders[slot(key.place, key.name)] = "the key that signs in" }
    for stream in streams { names.add(stream) }
    return fields.enumerated().compactMap { index, field in
      guard field.sentAs != .nowhere else { return nil }
      let name = field.sentName ?? field.name
      let sender = names.senders.updateValue("'\(field.name)'", forKey: slot(field.sentAs, name))
      return sender.map { sender in
        Finding(
          "fields.sent", .error, at: Place(pointer: "/\(index)/sent_name", field: id),
          "'\(field.name)' is sent as '\(name)', and so is \(sender)",
          remedy: "Send it under another name, or not at all.")
      }
    }
  }

  private mutating func add(_ stream: StreamDefinition) {
    let pagination = stream.pagination
    if pagination.style != .none {
      add(pagination.sizeParameter, "the size of a page of '\(stream.name)'")
      add(pagination.pageParameter, "the page of '\(stream.name)'")
    }
    if let cursor = stream.cursor { add(cursor.parameter, "the cursor of '\(stream.name)'") }
  }

  private mutating func add(_ parameter: String, _ sender: String) {
    if !parameter.isEmpty { senders[Self.slot(.query, parameter)] = sender }
  }
}
