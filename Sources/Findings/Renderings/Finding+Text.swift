extension [Finding] {
  /// The findings for a person to read, as compilers write them: place, severity, sentence and rule, then
  /// the line with a mark under it, then the remedy.
  ///
  /// Nothing in it moves a terminal's cursor. Empty where there is no finding, else it ends with a line break.
  /// - Parameter source: The contents of a file by its path; nil where they are not at hand. It is asked only for
  ///   files of which a line is shown: what a finding is about as a whole may be too large to hold.
  /// - Returns: Lines in the order of the findings.
  package func text(source: (_ file: String) -> [UInt8]? = { _ in nil }) -> String {
    var sources: [String: [UInt8]?] = [:]
    return map { finding in
      guard let file = finding.place.file, finding.place.span != nil, finding.mayQuote else {
        return finding.text(bytes: nil)
      }
      if sources[file] == nil { sources.updateValue(source(file), forKey: file) }
      return finding.text(bytes: sources[file] ?? nil)
    }.joined()
  }

  /// How many there are of each severity, such as `2 errors, 1 warning`; `no findings` where there is none.
  package var summary: String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = filter { $0.severity == severity }.count
      return count == 0 ? nil : severity.counted(count)
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }
}

extension Finding {
  /// Whether the line that it is about may be shown: not where a secret may stand in it.
  fileprivate var mayQuote: Bool {
    !rule.hasPrefix("secrets.") && place.file?.split(separator: "/").dropLast().contains("secrets") != true
  }

  fileprivate func text(bytes: [UInt8]?) -> String {
    let place = place.text.isEmpty ? "" : VisibleText.escaped(place.text) + ": "
    let rule = VisibleText.escaped(rule)
    var lines = ["\(place)\(severity.rawValue): \(VisibleText.escaped(message)) [\(rule)]"]
    if let bytes, let span = self.place.span { lines += SourceExcerpt(span, in: bytes)?.lines ?? [] }
    if let remedy { lines.append("  \(VisibleText.escaped(remedy))") }
    let reasons = related.map(\.text).filter { !$0.isEmpty }
    lines += reasons.map { "  see \(VisibleText.escaped($0))" }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Place {
  /// The place on one line, such as `spec.yaml:3:7`, `spec.json /properties/a`, `message 12 byte 900 /data/id`
  /// or, each message being a line, `read.jsonl:12 byte 900 /data/id`.
  package var text: String {
    let position =
      span.map { ":\($0.start.line):\($0.start.column)" } ?? message.map { ":\($0)" } ?? ""
    let parts = [
      file.map { $0 + position },
      file == nil ? span.map { "\($0.start.line):\($0.start.column)" } : nil,
      file == nil ? message.map { "message \($0)" } : nil,
      offset.map { "byte \($0)" },
      field,
      // With a line at hand, the pointer says the same again.
      span == nil || file == nil ? pointer.flatMap { $0.isEmpty ? nil : $0 } : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension Severity {
  /// How many findings of the severity there are, such as `2 errors`.
  package func counted(_ count: Int) -> String { "\(count) \(noun(count))" }

  private func noun(_ count: Int) -> String {
    switch self {
    case .error, .warning: count == 1 ? rawValue : rawValue + "s"
    case .info: count == 1 ? "note" : "notes"
    case .notChecked: rawValue
    }
  }
}
