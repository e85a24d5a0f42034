/// A file's contents and permissions at one moment.
package struct FileImage: Equatable, Sendable {
  package let bytes: [UInt8]
  /// The permission bits, `0o777` at most.
  package let permissions: UInt32
  /// Made when it is asked for: most files are only compared.
  package var hash: ContentHash { ContentHash(of: bytes) }

  package init(bytes: [UInt8], permissions: UInt32) {
    self.bytes = bytes
    self.permissions = permissions
  }

  package static func == (left: FileImage, right: FileImage) -> Bool {
    left.permissions == right.permissions && left.bytes == right.bytes
  }
}
