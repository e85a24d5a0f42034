/// A point in a text file.
package struct TextPosition: Hashable, Comparable, Sendable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in Unicode scalars.
  package var column: Int
  /// Bytes from the start of the file.
  package var offset: Int

  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  package static func < (left: TextPosition, right: TextPosition) -> Bool { left.offset < right.offset }
}

/// A stretch of a text file; `end` is just behind its last character.
package struct TextSpan: Hashable, Sendable {
  package var start: TextPosition
  package var end: TextPosition

  package init(_ start: TextPosition, _ end: TextPosition) {
    self.start = start
    self.end = end
  }

  /// The bytes of the stretch.
  package var bytes: Range<Int> { start.offset..<end.offset }
}

/// Where a finding stands.
///
/// What is known is filled in; a place in a YAML file has both span and pointer.
package struct Place: Hashable, Sendable {
  /// A path as the person would type it.
  package var file: String?
  package var span: TextSpan?
  /// A JSON pointer (RFC 6901) into the document.
  package var pointer: String?
  /// A field of a form, or an answer's id.
  package var field: String?
  /// The number of a protocol message, counted from 1.
  package var message: Int?
  /// Bytes from the start of the stream to that message.
  package var offset: Int?

  package init(
    file: String? = nil, span: TextSpan? = nil, pointer: String? = nil, field: String? = nil,
    message: Int? = nil, offset: Int? = nil
  ) {
    self.file = file
    self.span = span
    self.pointer = pointer
    self.field = field
    self.message = message
    self.offset = offset
  }

  package static func file(_ path: String, _ span: TextSpan? = nil, pointer: String? = nil) -> Place {
    Place(file: path, span: span, pointer: pointer)
  }

  package static func field(_ name: String) -> Place { Place(field: name) }

  package static func message(_ number: Int, offset: Int? = nil) -> Place {
    Place(message: number, offset: offset)
  }
}
