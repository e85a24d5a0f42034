import Findings

/// The sentences for what a YAML text has wrong.
extension YAMLReader {
  func unreadable(
    _ problem: String, _ event: YAMLEvent, _ message: String, remedy: String? = nil
  ) -> Unreadable {
    Unreadable(rule: "yaml." + problem, bytes: offsets(event.scalars), message: message, remedy: remedy)
  }

  mutating func report(duplicate key: String, _ span: TextSpan, _ earlier: TextSpan) {
    guard findings.count < Parsed.limit else { return }
    findings.append(
      Finding(
        "yaml.key.duplicate", .error, at: Place(file: file, span: span),
        "the key \(quoted(key)) stands twice in one mapping, first on line \(earlier.start.line)",
        remedy: "Keep one of the two."))
  }

  func tooDeep(_ event: YAMLEvent) -> Unreadable {
    unreadable(
      "nesting.too-deep", event, "lists and mappings stand more than \(deepestNesting) deep in one another")
  }

  func notMergeable(_ event: YAMLEvent) -> Unreadable {
    unreadable("merge.not-a-mapping", event, "'<<' takes a mapping or a list of mappings")
  }

  func unknownTag(_ event: YAMLEvent) -> Unreadable {
    let tag = event.tag ?? ""
    guard let name = YAMLTag.name(tag) else {
      return unreadable(
        "tag.unknown", event, "the tag \(quoted(tag)) has no counterpart in JSON", remedy: "Delete the tag.")
    }
    return unreadable("tag.unknown", event, "what stands here cannot be read as '!!\(name)'")
  }

  /// What libyaml says, in words that name what to look for.
  func unreadable(_ fault: YAMLFault) -> Unreadable {
    let offset =
      switch fault.place {
      case .byte(let offset): marks.start + offset
      case .scalar(let index): offsets(index..<index).lowerBound
      }
    let end = min(offset + 1, bytes.count)
    let (message, remedy) = sentence(fault, offset < bytes.count ? bytes[offset] : nil)
    return Unreadable(rule: "yaml.syntax", bytes: min(offset, end)..<end, message: message, remedy: remedy)
  }

  private func sentence(_ fault: YAMLFault, _ byte: UInt8?) -> (String, remedy: String?) {
    let from = fault.contextLine.map { " that starts on line \($0)" } ?? ""
    switch fault.problem {
    case _ where byte == 0x09:
      return ("a tab stands where YAML wants spaces", "Indent with spaces.")
    case "mapping values are not allowed in this context":
      return (
        "a ':' cannot stand here: a plain value holds no ': ', and a key starts on a line of its own",
        "Put the value in quotes, or mend the indentation."
      )
    case "did not find expected key":
      return (
        "a key of the mapping\(from) must stand here",
        "Indent the line like the other keys, or close the quotes."
      )
    case "did not find expected '-' indicator":
      return ("an item of the list\(from) must stand here, with a '-' in front", "Mend the indentation.")
    case "block sequence entries are not allowed in this context":
      return ("a list item cannot stand here", "Start the list on a line of its own.")
    case "found character that cannot start any token":
      let mark = byte.map { "'\(Character(UnicodeScalar($0)))'" } ?? "this character"
      return ("a plain value cannot start with \(mark)", "Put the value in quotes.")
    case "could not find expected ':'":
      return ("the key\(from) has no ':' behind it", "Write 'key: value', or mend the indentation.")
    case "found unexpected end of stream":
      return ("the text ends inside quotes\(from.replacing("starts", with: "start"))", "Close the quotes.")
    case "did not find expected ',' or ']'":
      return ("a ',' or ']' must stand here, in the list\(from)", nil)
    case "did not find expected ',' or '}'":
      return ("a ',' or '}' must stand here, in the mapping\(from)", nil)
    case "found unknown escape character":
      return (
        "the escape that starts here is none of YAML's", "Use single quotes, or write \\\\ for a backslash."
      )
    case "control characters are not allowed":
      return (
        "a control character stands here, which YAML does not allow", "Delete it, or write it as an escape."
      )
    default:
      return (fault.problem, nil)
    }
  }
}
