/// Where below a folder the writer keeps its journal.
package enum JournalPlace {
  /// Ignored by git through a `.gitignore` of its own.
  package static let folder = ".hangar/journal"
}
