import Schema
import Screens

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps the wizard's draft on disk, at most two seconds behind the keys.
///
/// The file lies outside the workspace, readable by its owner alone, and is replaced by a rename, so that a crash
/// leaves the old draft or the new one.
struct DraftKeeper {
  private let file: String
  private var pending: Draft?
  private var due: ContinuousClock.Instant?

  /// Typing goes on while a draft waits; a second behind is well within the two.
  private static let delay = Duration.seconds(1)

  init(_ file: String) { self.file = file }

  /// How long the loop may sleep.
  var wait: Duration? { due.map { max(.zero, ContinuousClock.now.duration(to: $0)) } }

  mutating func keep(_ draft: Draft) {
    pending = draft
    due = due ?? .now + Self.delay
  }

  mutating func drop() {
    (pending, due) = (nil, nil)
    unlink(file)
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
    if PrivateFile.write(draft.json.bytes(), to: file) { pending = nil }
    due = nil
  }

  /// The draft of an earlier run; nil where there is none that can be read.
  func load() -> Draft? {
    guard let bytes = PrivateFile.read(file) else { return nil }
    return JSON.parse(bytes, file: file).value.flatMap(Draft.init)
  }
}
