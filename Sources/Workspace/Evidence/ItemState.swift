/// How a checklist's item stands, by its tick and by what was proven of it.
package enum ItemState: String, CaseIterable, Sendable {
  case open
  /// Ticked, and nothing was proven.
  case doneByHand = "done by hand"
  /// Its check passed, and the files it looked at are the same.
  case proven
  /// It was checked, and a file changed since.
  case stale
  /// Its check failed, ticked or not.
  case failing
  /// Its check could not be made, ticked or not.
  case blocked

  package var isDone: Bool { self == .doneByHand || self == .proven }

  /// A record of the item's own check counts more than the tick, and only while its files are as they were.
  init(isTicked: Bool, record: EvidenceRecord?, isFresh: Bool) {
    guard let record else {
      self = isTicked ? .doneByHand : .open
      return
    }
    guard isFresh else {
      self = .stale
      return
    }
    self =
      switch record.result {
      case .passed: .proven
      case .failed: .failing
      case .blocked: .blocked
      }
  }
}
