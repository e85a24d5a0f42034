import Findings
import Schema

extension Rule {
  static let sp27 = Rule(
    "SP-27", .warning, "documentationUrl and changelogUrl are URIs, protocol_version is a semantic version",
    why: "The first two become links, and the platform reads the third to choose how it speaks.",
    source: "protocol schema, ConnectorSpecification",
    passes: """
      {"connectionSpecification": {}, "documentationUrl": "https://docs.example.com/orders",
       "protocol_version": "0.2.0"}
      """,
    fails: #"{"connectionSpecification": {}, "documentationUrl": "see the wiki"}"#,
    check: .specification { spec in
      let urls = ["documentationUrl", "changelogUrl"].compactMap { key in
        spec.specification[key].flatMap { isURI($0.string ?? "") ? nil : ($0, key) }
      }.map { $0.breach("\($1) \(quote($0.value.text())) is no URI", remedy: "Write it with https://.") }
      guard let version = spec.specification["protocol_version"], !isSemantic(version.string ?? "") else {
        return urls
      }
      return urls + [
        version.breach(
          "protocol_version \(quote(version.value.text())) is no semantic version",
          remedy: "Write three numbers such as 0.2.0.")
      ]
    })

  private static func isURI(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text.first?.isASCIILetter == true else { return false }
    let scheme = text[..<colon]
    return scheme.allSatisfy { $0.isASCIILetter || $0.isNumber || "+-.".contains($0) }
      && text.index(after: colon) < text.endIndex
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value < 0x7F && !"<>\"{}|\\^`".unicodeScalars.contains($0)
      }
  }

  private static func isSemantic(_ text: String) -> Bool {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && (part == "0" || part.first != "0")
      }
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
