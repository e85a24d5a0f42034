/// A file's contents and permissions at one moment.
package struct FileImage: Equatable, Sendable {
  package let bytes: [UInt8]
  /// The permission bits, `0o777` at most.
  package let permissions: UInt32
  package let hash: ContentHash

  package init(bytes: [UInt8], permissions: UInt32) {
    self.bytes = bytes
    self.permissions = permissions
    hash = ContentHash(of: bytes)
  }

  package static func == (left: FileImage, right: FileImage) -> Bool {
    left.hash == right.hash && left.permissions == right.permissions
  }
}
