extension JSON {
  /// Reads one JSON text (RFC 8259), strictly: UTF-8 only, nothing but white space around the value, no
  /// comments, at most 256 levels deep.
  ///
  /// Every value and key has its span. A key that is written twice is a warning, and the last one counts.
  package static func parse(_ bytes: [UInt8], file: String? = nil) -> Parsed {
    var reader = JSONReader(bytes, file: file)
    return reader.read()
  }

  /// Reads one JSON text that is a string already.
  package static func parse(_ text: String, file: String? = nil) -> Parsed {
    parse(Array(text.utf8), file: file)
  }
}
