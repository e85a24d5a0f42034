import Screens

/// Keeps the wizard's draft on disk, at most two seconds behind the keys.
///
/// A file is replaced by a rename, so that a crash leaves the old draft or the new one.
struct DraftKeeper {
  private let folder: DraftFolder
  private var pending: Draft?
  private var due: ContinuousClock.Instant?

  /// Typing goes on while a draft waits; a second behind is well within the two.
  private static let delay = Duration.seconds(1)

  init(_ folder: DraftFolder) { self.folder = folder }

  /// How long the loop may sleep.
  var wait: Duration? { due.map { max(.zero, ContinuousClock.now.duration(to: $0)) } }

  mutating func keep(_ draft: Draft) {
    if let pending, pending.id != draft.id { saveNow() }
    pending = draft
    due = due ?? .now + Self.delay
  }

  mutating func drop(_ id: String) {
    if pending?.id == id { (pending, due) = (nil, nil) }
    folder.remove(id)
  }

  mutating func saveWhenDue() {
    if let due, due <= .now { saveNow() }
    if pending == nil { due = nil }
  }

  /// Writes what waits.
  ///
  /// A draft that cannot be kept is tried again with the next key.
  mutating func saveNow() {
    guard let draft = pending else { return }
    if folder.save(draft) { pending = nil }
    due = nil
  }

  /// The drafts of earlier runs, the latest first.
  func load() -> [Draft] { folder.drafts() }
}
