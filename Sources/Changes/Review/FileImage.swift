/// A file's contents and permissions at one moment.
package struct FileImage: Equatable, Sendable {
  package let bytes: [UInt8]
  /// The permission bits, `0o777` at most.
  package let permissions: UInt32
  private let knownHash: ContentHash?
  /// Made when it is asked for, unless it was known: most files on a disk are only compared.
  package var hash: ContentHash { knownHash ?? ContentHash(of: bytes) }

  package init(bytes: [UInt8], permissions: UInt32) {
    self.bytes = bytes
    self.permissions = permissions
    knownHash = nil
  }

  /// A file as it will be.
  init(_ file: PlannedFile, permissions: UInt32) {
    bytes = file.contents
    self.permissions = permissions
    knownHash = file.hash
  }

  package static func == (left: FileImage, right: FileImage) -> Bool {
    left.permissions == right.permissions && left.bytes == right.bytes
  }
}
