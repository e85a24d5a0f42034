extension Transaction {
  /// From here on a write that is cut short is finished.
  func commit() throws(StepFailure) { try turn(.staged, into: .committed) }

  /// From here on a write that is cut short is taken back.
  func withdraw() throws(StepFailure) { try turn(.committed, into: .withdrawn) }

  /// From here on the write is done, and can be undone.
  ///
  /// Not flushed: if a power cut takes it back, the write is found committed and finished once more.
  func conclude() throws(StepFailure) { try rename(.committed, to: .applied) }

  func isCommitted() throws(StepFailure) -> Bool {
    do {
      return try folder.status(of: Journal.State.committed.rawValue) != nil
    } catch {
      throw StepFailure(path: nil, error: error)
    }
  }

  private func turn(_ state: Journal.State, into next: Journal.State) throws(StepFailure) {
    try rename(state, to: next)
    do {
      try folder.flush()
    } catch {
      throw StepFailure(path: nil, error: error)
    }
  }

  private func rename(_ state: Journal.State, to next: Journal.State) throws(StepFailure) {
    do {
      try folder.rename(state.rawValue, to: next.rawValue)
    } catch {
      throw StepFailure(path: nil, error: error)
    }
  }
}

/// A call that failed in the middle of a write, and the path it was about.
struct StepFailure: Error {
  let path: String?
  let error: SystemError

  /// The path as the person would find it.
  func path(below root: String) -> String { path.map { root + "/" + $0 } ?? root }
}
