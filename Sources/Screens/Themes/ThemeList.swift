package import Canvas

/// The themes to choose from; the one selected shows at once.
package struct ThemeList: Equatable, Sendable {
  package var ids: [String]
  package var picker: Picker
  /// What Esc goes back to.
  package var former: String

  package init(_ ids: [String], chosen: String) {
    self.ids = ids
    former = chosen
    picker = Picker(ids)
    if let place = ids.firstIndex(of: chosen) { picker.select(row: place) }
  }

  package var selected: String? { picker.selection.map { ids[$0] } }
}

extension Session {
  mutating func openThemes() -> [Effect] {
    overlay = .themes(ThemeList(themes, chosen: preferences.theme))
    return []
  }

  mutating func keepTheme(_ id: String) -> [Effect] {
    notice = Notice("The theme is '\(id)' from now on.")
    return changePreferences { $0.theme = id }
  }
}
