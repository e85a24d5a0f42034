import Canvas

/// The parts of the screens that a pointer can be over.
enum Pane: String {
  case connectors, checklist, templates, form, entries, side, files, file, changes, diff, picker
}

extension Frame {
  /// Says which pane stands in a part of the region; its rows are painted afterwards.
  mutating func mark(_ pane: Pane, _ rect: Rect) { mark(.pane(pane.rawValue), rect) }
}
