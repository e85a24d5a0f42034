package import Findings

/// Why a template or an expression could not be parsed or rendered.
///
/// It knows only how far into its text it stands; ``SourceText/finding(_:)`` gives it a place.
struct TemplateFault: Error, Equatable {
  /// The rule's last part, such as `syntax`; the finding's rule is `template.` and this.
  var rule: String
  /// Bytes from the start of the text.
  var offset: Int
  var message: String
  var remedy: String?

  init(_ rule: String, at offset: Int, _ message: String, remedy: String? = nil) {
    self.rule = rule
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }
}

/// A text with templated parts: a file of the pack, or one string of a definition.
package struct SourceText: Equatable, Sendable {
  /// A path as the person would type it.
  package var file: String
  package var bytes: [UInt8]
  /// Where the first byte stands in the file.
  package var origin: TextPosition

  package init(
    _ bytes: [UInt8], file: String, origin: TextPosition = .start
  ) {
    self.file = file
    self.bytes = bytes
    self.origin = origin
  }

  /// The position of a byte, counted from the start of the file.
  func position(_ offset: Int) -> TextPosition {
    var position = origin
    for byte in bytes[..<min(offset, bytes.count)] {
      position.offset += 1
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }

  func finding(_ fault: TemplateFault) -> Finding {
    let position = position(fault.offset)
    return Finding(
      "template.\(fault.rule)", .error, at: .file(file, TextSpan(position, position)), fault.message,
      remedy: fault.remedy)
  }
}

extension TextPosition {
  /// The first character of a file.
  package static let start = TextPosition(line: 1, column: 1, offset: 0)
}
