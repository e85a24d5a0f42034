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
    if let other = url.isOf {
      return refuse(
        text, line.lowerBound, file, "'\(url.text)' is the address of \(other)", "Write the API's base URL.")
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
  private let host: Substring
  private let port: Substring

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
    let authority = rest.lowercased().prefix { !"/?#".contains($0) }
    // The colons of an address of sixteen bytes stand in brackets.
    let colon = authority.last == "]" ? nil : authority.lastIndex(of: ":")
    host = authority[..<(colon ?? authority.endIndex)]
    port = colon.map { authority[authority.index(after: $0)...] } ?? ""
    self.text = "\(scheme)://\(rest)"
  }

  /// Whose address it is, where it cannot be the API's.
  ///
  /// A template writes an example's for want of another, and tests call the recorded API. Any other address of this
  /// machine may be where an API answers.
  var isOf: String? {
    if host.isEmpty { return "no host" }
    let examples = ["example.com", "example.org", "example.net", "example", "invalid"]
    if examples.contains(where: { host == $0 || host.hasSuffix(".\($0)") }) { return "an example" }
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    return isHere && port == "\(RecordedAPI.port)" ? "the recorded API" : nil
  }
}
