/// Why the demo did not come to its end.
package enum DemoStop: Error, Equatable {
  /// A step did not do what it is for; the lines are the last ones that its program wrote.
  case failed(String, lines: [String] = [])
  /// Something outside is missing; the sentence says what to do.
  case refused(String)
  case interrupted

  package var sentence: String {
    switch self {
    case .failed(let sentence, _), .refused(let sentence): sentence
    case .interrupted: "interrupted"
    }
  }

  package var lines: [String] {
    if case .failed(_, let lines) = self { lines } else { [] }
  }
}
