import CYAML

/// One event of a YAML text: the start or end of something, a scalar or an alias.
struct YAMLEvent {
  var kind: Kind
  var anchor: String?
  var tag: String?
  /// Unicode scalars from the start of the text, without a byte order mark.
  var scalars: Range<Int>

  enum Kind: Equatable {
    case documentStart, documentEnd, streamStart, streamEnd
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case alias(String)
    case scalar(String, isPlain: Bool)
  }
}

/// libyaml's parser as a source of events.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter text: UTF-8 without a byte order mark.
  init(_ text: ArraySlice<UInt8>) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: text.count)
    _ = input.initialize(from: text)
    precondition(yaml_parser_initialize(parser) == 1, "libyaml has no memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let range = event.start_mark.index..<max(event.start_mark.index, event.end_mark.index)
    let (kind, anchor, tag) = Self.contents(event)
    return YAMLEvent(kind: kind, anchor: anchor, tag: tag, scalars: range)
  }

  private static func contents(_ event: yaml_event_t) -> (YAMLEvent.Kind, anchor: String?, tag: String?) {
    let data = event.data
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      return (
        .scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain), string(scalar.anchor),
        string(scalar.tag)
      )
    case YAML_SEQUENCE_START_EVENT:
      return (.sequenceStart, string(data.sequence_start.anchor), string(data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      return (.mappingStart, string(data.mapping_start.anchor), string(data.mapping_start.tag))
    case YAML_ALIAS_EVENT: return (.alias(string(data.alias.anchor) ?? ""), nil, nil)
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, nil, nil)
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, nil, nil)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil, nil)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, nil, nil)
    case YAML_STREAM_START_EVENT: return (.streamStart, nil, nil)
    default: return (.streamEnd, nil, nil)
    }
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String? { text.map { String(cString: $0) } }

  private func fault() -> YAMLFault {
    let state = parser.pointee
    return YAMLFault(
      problem: state.problem.map { String(cString: $0) } ?? "the text could not be read",
      contextLine: state.context == nil ? nil : state.context_mark.line + 1,
      place: state.error == YAML_READER_ERROR
        ? .byte(state.problem_offset) : .scalar(state.problem_mark.index))
  }
}

/// Where and why libyaml stopped, in its own words.
struct YAMLFault: Error {
  var problem: String
  /// The line where the thing starts that could not be finished.
  var contextLine: Int?
  var place: Place

  enum Place {
    case byte(Int)
    case scalar(Int)
  }
}
