extension [Finding] {
  /// The findings as a SARIF 2.1.0 log with one run, for code-scanning services and editors.
  ///
  /// Files become URIs relative to where Hangar was started, or `file:` URIs where the path is absolute.
  /// `describing` gives what can be told of a rule, nil where that is nothing.
  package func sarif(
    toolVersion: String, describing description: (_ rule: String) -> RuleDescription? = { _ in nil }
  ) -> String {
    let rules = reduce(into: (list: [String](), index: [String: Int]())) { rules, finding in
      guard rules.index[finding.rule] == nil else { return }
      rules.index[finding.rule] = rules.list.count
      rules.list.append(finding.rule)
    }
    let driver = JSONText.object([
      ("name", JSONText.string("hangar")),
      ("version", JSONText.string(toolVersion)),
      ("rules", JSONText.array(rules.list.map { Self.sarif(rule: $0, description($0)) })),
    ])
    let run = JSONText.object([
      ("tool", JSONText.object([("driver", driver)])),
      ("columnKind", JSONText.string("unicodeCodePoints")),
      ("results", JSONText.array(map { $0.sarif(ruleIndex: rules.index[$0.rule] ?? 0) })),
    ])
    return JSONText.object([
      ("$schema", JSONText.string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", JSONText.string("2.1.0")),
      ("runs", JSONText.array([run])),
    ])
  }

  private static func sarif(rule: String, _ description: RuleDescription?) -> String {
    let help = description.map { "\($0.why) Source: \($0.source)." }
    return JSONText.object([
      ("id", JSONText.string(rule)),
      ("shortDescription", description.map { Finding.sarif(message: $0.title) }),
      ("help", help.map(Finding.sarif(message:))),
      (
        "defaultConfiguration",
        description.map { JSONText.object([("level", JSONText.string($0.severity.sarif))]) }
      ),
    ])
  }
}

extension Finding {
  fileprivate func sarif(ruleIndex: Int) -> String {
    let text = remedy.map { "\(message). \($0)" } ?? message
    return JSONText.object([
      ("ruleId", JSONText.string(rule)),
      ("ruleIndex", String(ruleIndex)),
      // "open" is SARIF's word for a rule that could not be decided; its level must then be "none".
      ("kind", severity == .notChecked ? JSONText.string("open") : nil),
      ("level", JSONText.string(severity.sarif)),
      ("message", Self.sarif(message: text)),
      ("locations", place.sarif.map { JSONText.array([$0]) }),
      ("relatedLocations", related.isEmpty ? nil : JSONText.array(related.compactMap(\.sarif))),
      // SARIF has no fix without a replacement.
      ("fixes", fix.flatMap { $0.edits.isEmpty ? nil : JSONText.array([$0.sarif]) }),
    ])
  }

  static func sarif(message: String) -> String {
    JSONText.object([("text", JSONText.string(message))])
  }
}

extension Severity {
  fileprivate var sarif: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    case .notChecked: "none"
    }
  }
}

extension Place {
  /// Nil where there is nothing to name.
  fileprivate var sarif: String? {
    let physical = file.map { file in
      JSONText.object([
        ("artifactLocation", artifact(file)), ("region", span?.sarif ?? message.map(line(ofMessage:))),
      ])
    }
    let name = [message.map { "message \($0)" }, field, pointer].compactMap { $0 }.joined(separator: " ")
    let logical = name.isEmpty ? nil : JSONText.object([("fullyQualifiedName", JSONText.string(name))])
    guard physical != nil || logical != nil else { return nil }
    return JSONText.object([
      ("physicalLocation", physical), ("logicalLocations", logical.map { JSONText.array([$0]) }),
    ])
  }

  /// In a file of messages each one is a line.
  private func line(ofMessage number: Int) -> String {
    JSONText.object([("startLine", String(number))])
  }
}

extension TextSpan {
  fileprivate var sarif: String {
    JSONText.object([
      ("startLine", String(start.line)),
      ("startColumn", String(start.column)),
      ("endLine", String(end.line)),
      ("endColumn", String(end.column)),
      ("byteOffset", String(start.offset)),
      ("byteLength", String(end.offset - start.offset)),
    ])
  }
}

extension Fix {
  fileprivate var sarif: String {
    var files: [String] = []
    for edit in edits where !files.contains(edit.file) { files.append(edit.file) }
    let changes = files.map { file in
      JSONText.object([
        ("artifactLocation", artifact(file)),
        ("replacements", JSONText.array(edits.filter { $0.file == file }.map(\.sarif))),
      ])
    }
    return JSONText.object([
      ("description", Finding.sarif(message: title)), ("artifactChanges", JSONText.array(changes)),
    ])
  }
}

extension TextEdit {
  fileprivate var sarif: String {
    let region = JSONText.object([
      ("byteOffset", String(bytes.lowerBound)), ("byteLength", String(bytes.count)),
    ])
    return JSONText.object([
      ("deletedRegion", region), ("insertedContent", Finding.sarif(message: replacement)),
    ])
  }
}

/// A file as SARIF names it: a URI, so all but plain characters are `%` escapes.
private func artifact(_ file: String) -> String {
  let plain = Array("/-._~".utf8)
  let path = file.utf8.map { byte -> String in
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    guard !isLetter, !isDigit, !plain.contains(byte) else { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
  }.joined()
  return JSONText.object([("uri", JSONText.string(file.hasPrefix("/") ? "file://" + path : path))])
}
