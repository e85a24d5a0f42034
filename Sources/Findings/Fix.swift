/// A way to mend a finding, as edits to texts that a change set shows before anything is written.
package struct Fix: Equatable, Sendable {
  /// A verb phrase, such as "add airbyte_secret".
  package var title: String
  package var edits: [TextEdit]

  package init(_ title: String, _ edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}

/// Replaces a stretch of one file.
package struct TextEdit: Equatable, Sendable {
  package var file: String
  /// Byte offsets into the file as it was read.
  package var bytes: Range<Int>
  package var replacement: String

  package init(file: String, bytes: Range<Int>, replacement: String) {
    self.file = file
    self.bytes = bytes
    self.replacement = replacement
  }
}
