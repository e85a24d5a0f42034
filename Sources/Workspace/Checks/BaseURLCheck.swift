import Connectors
import Findings

/// Whether the URL at the item's anchor leads to a host that could be the API's.
struct BaseURLCheck {
  private let facts: ChecklistItemFacts
  private let connector: Connector

  init(_ facts: ChecklistItemFacts, _ connector: Connector) {
    self.facts = facts
    self.connector = connector
  }

  var outcome: CheckOutcome {
    guard let file = facts.file else { return .namesNoFile }
    switch connector.folder.read(file) {
    case .absent: return .missing(file)
    case .unreadable(let reason): return .unreadable(file, reason)
    case .bytes(let text): return judge(text, file)
    }
  }

  private func judge(_ text: [UInt8], _ file: String) -> CheckOutcome {
    guard let line = line(in: text) else {
      return CheckOutcome(.blocked, "\(file) has no '\(facts.anchor ?? "")'")
    }
    guard let url = URLText(firstIn: text[line]) else {
      return refuse(text, line.lowerBound, file, "no URL stands there", "Write the API's base URL.")
    }
    guard !url.isPlaceholder else {
      return refuse(
        text, line.lowerBound, file, "'\(url.text)' is not the API's", "Write the API's base URL.")
    }
    return CheckOutcome(.passed, "the base URL is \(url.text)")
  }

  /// The line that holds the anchor; without an anchor the whole file.
  private func line(in text: [UInt8]) -> Range<Int>? {
    guard let anchor = facts.anchor else { return text.indices }
    guard let found = text.firstRange(of: anchor.utf8) else { return nil }
    let start = text[..<found.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(text[found.upperBound...].firstIndex(of: 0x0A) ?? text.endIndex)
  }

  private func refuse(
    _ text: [UInt8], _ offset: Int, _ file: String, _ message: String, _ remedy: String
  ) -> CheckOutcome {
    var cursor = TextCursor()
    let place = Place.file(connector.folder.place(file), cursor.span(of: offset..<offset, in: text))
    let line = place.span?.start.line ?? 1
    let finding = Finding("checklist.base-url.open", .error, at: place, message, remedy: remedy)
    return CheckOutcome(.failed, "\(file):\(line): \(message)", findings: [finding])
  }
}

/// A URL as it stands in a program or a manifest.
struct URLText {
  let text: String
  private let host: String

  /// The first `http` or `https` URL, up to a quote, a blank or a bracket that is not within braces.
  ///
  /// Braces hold what a setting fills in: `https://{{ config['shop'] }}.shops.io/`.
  init?(firstIn bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "://") else { return nil }
    let before = text[..<start.lowerBound]
    guard let scheme = ["https", "http"].first(where: { before.hasSuffix($0) }) else { return nil }
    var depth = 0
    let rest = text[start.upperBound...].prefix { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      return depth > 0 || !("\"'`<>)\\".contains(character) || character.isWhitespace)
    }
    host = rest.prefix { !"/:?#".contains($0) }.lowercased()
    self.text = "\(scheme)://\(rest)"
  }

  /// Whether nobody's API can be there: names that are reserved for examples and for this machine.
  var isPlaceholder: Bool {
    let reserved = ["example.com", "example.org", "example.net", "example", "invalid", "test", "localhost"]
    let isReserved = reserved.contains { host == $0 || host.hasSuffix(".\($0)") }
    return host.isEmpty || isReserved || host.hasPrefix("127.") || host == "0.0.0.0" || host.hasPrefix("[")
  }
}
