/// YAML as the connectors' files use it: a text for the same values as JSON.
package enum YAML {
  /// Reads one YAML document into a JSON value.
  ///
  /// Plain words mean what YAML 1.2 says, so `no`, `yes`, `on`, `off` and `12:30` stay strings: YAML 1.1
  /// made a boolean of the country code `no` and a number of a time. Digits with a 0 in front stay a
  /// string too, for readers disagree whether `010` is ten or eight. What is quoted is a string.
  ///
  /// Every value and key has its span; an alias keeps the places of its anchor. Merge keys (`<<`) are
  /// expanded. A key that is written twice is an error finding, and the last one counts. Refused are more
  /// than one document, tags beyond the core ones, more than 256 levels, and more than a million values
  /// once aliases are expanded. An empty text is null.
  package static func parse(_ bytes: [UInt8], file: String? = nil) -> Parsed {
    var reader = YAMLReader(bytes, file: file)
    return reader.read()
  }

  /// Reads one YAML document that is a string already.
  package static func parse(_ text: String, file: String? = nil) -> Parsed {
    parse(Array(text.utf8), file: file)
  }

  /// The value as YAML in block style, with keys in their order.
  ///
  /// Readers of YAML 1.1 and 1.2 read the same value back: what either would take for something else than a
  /// string is quoted. All lines but the first are indented, for the first stands where the text is placed.
  /// There is no line break at the end; one must follow.
  package static func text(_ value: JSON, indentation: Int = 0) -> String {
    var writer = YAMLWriter()
    writer.write(value, column: indentation)
    return writer.output
  }

  /// The value on one line, to stand behind a key or a dash, or between the brackets of a flow collection.
  package static func inline(_ value: JSON) -> String {
    switch value.kind {
    case .string(let text): YAMLText.inline(text)
    case .number(let number): YAMLText.number(number)
    case .array(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
    case .object: "{" + value.members.map(inline).joined(separator: ", ") + "}"
    default: value.text()
    }
  }

  private static func inline(_ member: (key: String, value: JSON)) -> String {
    let key = YAMLText.inline(member.key)
    return (YAMLText.isShortKey(key) ? key : "? \(key) ") + ": " + inline(member.value)
  }
}
