/// What stands at a path.
package enum DiskEntry: Equatable, Sendable {
  case absent
  case file(FileImage)
  /// A file that nothing may touch, so its contents were not read: a person's own, or a secret.
  case untouchable
  case obstacle(Obstacle)
}
