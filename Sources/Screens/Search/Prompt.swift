package import Canvas

/// One line of typing above the footer.
package struct Prompt: Equatable, Sendable {
  package var purpose: Purpose
  package var field = TextField()

  package enum Purpose: Equatable, Sendable {
    /// Looks for a text in what is read.
    case search
    /// Narrows the list of connectors.
    case filter
  }

  package var sign: String { purpose == .search ? "/" : "filter: " }
}

/// What is looked for in the pane that is read, and where it was found last.
package struct Search: Equatable, Sendable {
  package var text: String
  /// The line that was found, counted from 0; nil before anything was.
  package var line: Int?
  /// What was read when it was found; another file begins at its top.
  package var subject: String

  var pattern: SearchPattern { SearchPattern(text) }
}
