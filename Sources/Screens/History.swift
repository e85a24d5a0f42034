/// A value with its past and future, for undo and redo.
///
/// Only what a person typed is kept here; where they stood on the screen is not.
package struct History<Value: Equatable & Sendable>: Equatable, Sendable {
  package private(set) var present: Value
  private var past: [Value] = []
  private var future: [Value] = []
  /// What the latest edit touched; edits of one thing in a row are undone together.
  private var subject: String?

  /// Enough for an afternoon, little enough to keep.
  private static var limit: Int { 500 }

  package init(_ value: Value) { present = value }

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Takes a new value.
  ///
  /// - Parameters:
  ///   - value: The value after the edit; nothing is recorded when it equals the present one.
  ///   - subject: What was edited, such as a field's id, so that typing a word is one step.
  package mutating func record(_ value: Value, subject: String? = nil) {
    guard value != present else { return }
    if subject == nil || subject != self.subject || past.isEmpty {
      past.append(present)
      if past.count > Self.limit { past.removeFirst() }
    }
    self.subject = subject
    future = []
    present = value
  }

  /// Ends the run of edits that are undone together.
  package mutating func seal() { subject = nil }

  package mutating func undo() {
    guard let earlier = past.popLast() else { return }
    future.append(present)
    present = earlier
    subject = nil
  }

  package mutating func redo() {
    guard let later = future.popLast() else { return }
    past.append(present)
    present = later
    subject = nil
  }
}
