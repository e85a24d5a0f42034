/// What stands at a path.
package enum DiskEntry: Equatable, Sendable {
  case absent
  case file(FileImage)
  /// A file that nothing may touch, so its contents were not read: a person's own, or a secret.
  case untouchable
  case obstacle(Obstacle)
}

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

/// Why a path can neither be written nor deleted.
package enum Obstacle: Error, Equatable, Sendable {
  case folder
  case symlink
  /// A pipe, a socket or a device.
  case special
  /// A folder on the way to the path is a file or a pipe.
  case fileOnTheWay(RelativePath)
  /// A folder on the way to the path is a symlink, which could lead anywhere.
  case symlinkOnTheWay(RelativePath)
  case tooLarge
  case unreadable(SystemError)
}

extension Obstacle: CustomStringConvertible {
  /// Says what stands at the path, to follow its name; then what to do.
  package var description: String {
    switch self {
    case .folder: "is a folder. Move it away, or skip this file."
    case .symlink: "is a symlink. Replace it by a file, or skip this file."
    case .special: "is a pipe, a socket or a device. Move it away, or skip this file."
    case .fileOnTheWay(let path): "is below '\(path)', which is a file. Move that away, or skip this file."
    case .symlinkOnTheWay(let path):
      "is below '\(path)', which is a symlink. Replace that by a folder, or skip this file."
    case .tooLarge: "is larger than \(Snapshot.limitMebibytes) MiB. Move it away, or skip this file."
    case .unreadable(let error): "could not be read: \(error). \(error.remedy)"
    }
  }
}
