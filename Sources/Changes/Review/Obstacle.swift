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
