/// TOML 1.0 as Python's projects use it: a text for the same values as JSON.
///
/// Ours, for want of a library that fits: those for Swift bring all of Foundation, and those in C and C++ end the
/// process on a key of many thousand parts.
package enum TOML {
  /// Reads a TOML document into a JSON object.
  ///
  /// Every value and key has its span; a table's is that of its header, or of the key that made it. What JSON has
  /// no counterpart for becomes a string as it is written: dates and times, `inf` and `nan`, and whole numbers of
  /// more than 64 bits in another base than ten. Reading stops at the first fault, as the readers of Python do.
  /// Refused are, besides what TOML forbids, more than 256 levels. An empty text is an empty object.
  package static func parse(_ bytes: [UInt8], file: String? = nil) -> Parsed {
    var reader = TOMLReader(bytes, file: file)
    return reader.read()
  }
}
