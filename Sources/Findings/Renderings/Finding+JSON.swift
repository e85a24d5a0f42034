extension [Finding] {
  /// One JSON object on each line, for programs; what is not known is left out.
  ///
  /// Lines and columns count from 1 and columns in Unicode scalars; `start` and `end` are byte offsets.
  package func jsonLines() -> String { map { $0.json + "\n" }.joined() }
}

extension Finding {
  /// The finding as one JSON object without line breaks.
  package var json: String {
    JSONText.object([
      ("rule", JSONText.string(rule)),
      ("severity", JSONText.string(severity.rawValue)),
      ("message", JSONText.string(message)),
      ("remedy", remedy.map(JSONText.string)),
      ("place", place.json),
      ("fix", fix?.json),
      ("related", related.isEmpty ? nil : JSONText.array(related.map(\.json))),
    ])
  }
}

extension Place {
  fileprivate var json: String {
    JSONText.object([
      ("file", file.map(JSONText.string)),
      ("line", span.map { String($0.start.line) }),
      ("column", span.map { String($0.start.column) }),
      ("endLine", span.map { String($0.end.line) }),
      ("endColumn", span.map { String($0.end.column) }),
      ("start", span.map { String($0.start.offset) }),
      ("end", span.map { String($0.end.offset) }),
      ("pointer", pointer.map(JSONText.string)),
      ("field", field.map(JSONText.string)),
      ("message", message.map(String.init)),
      ("offset", offset.map(String.init)),
    ])
  }
}

extension Fix {
  fileprivate var json: String {
    JSONText.object([
      ("title", JSONText.string(title)), ("edits", JSONText.array(edits.map(\.json))),
    ])
  }
}

extension TextEdit {
  fileprivate var json: String {
    JSONText.object([
      ("file", JSONText.string(file)),
      ("start", String(bytes.lowerBound)),
      ("end", String(bytes.upperBound)),
      ("replacement", JSONText.string(replacement)),
    ])
  }
}
