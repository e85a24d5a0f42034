/// One side of a merge: a file's contents and whether it can be executed.
package struct MergeSide: Equatable, Sendable {
  package let bytes: [UInt8]
  package let mode: FileMode
  private let hash: ContentHash

  package init(bytes: [UInt8], mode: FileMode) {
    self.bytes = bytes
    self.mode = mode
    hash = ContentHash(of: bytes)
  }

  package init(_ file: PlannedFile) {
    bytes = file.contents
    mode = file.mode
    hash = file.hash
  }

  package init(_ image: FileImage) {
    bytes = image.bytes
    mode = FileMode(keeping: image.permissions)
    hash = image.hash
  }

  var isBinary: Bool { bytes.prefix(8_000).contains(0) }

  package static func == (left: MergeSide, right: MergeSide) -> Bool {
    left.hash == right.hash && (left.mode == .executable) == (right.mode == .executable)
  }
}
