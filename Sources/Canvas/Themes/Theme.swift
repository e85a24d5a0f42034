/// How every element of the screen looks.
package struct Theme: Equatable, Sendable {
  /// What people choose it by.
  package var name: String
  /// One face per style, in the order of the cases.
  private var faces: [Face]

  init(name: String, face: (Style) -> Face) {
    self.name = name
    faces = Style.allCases.map(face)
  }

  /// The element's own face, as the theme has it.
  package subscript(style: Style) -> Face {
    get { faces[Int(style.rawValue)] }
    set { faces[Int(style.rawValue)] = newValue }
  }

  /// What to show for a cell, in the colours the terminal has.
  ///
  /// Without colours every theme looks like `monochrome`, so that nothing rests on a colour that is not shown.
  package func face(for style: Style, isSelected: Bool, depth: ColourDepth) -> Face {
    let theme = depth == .none ? Theme.monochrome : self
    var face = theme[style].over(theme[.text])
    if isSelected {
      // A reversed row in the colours of its parts would be a patchwork: it is one bar of the text's colours.
      let selected = theme[.selected]
      let base = selected.attributes.contains(.reverse) ? theme[.text] : face
      face = Face(
        foreground: selected.foreground ?? base.foreground,
        background: selected.background ?? base.background,
        attributes: face.attributes.subtracting(.dim).union(selected.attributes))
    }
    return face.mapped(to: depth)
  }

  /// The terminal's own colours and attributes: what shows where there is no colour, and what a theme file
  /// leaves out.
  package static let monochrome = Theme(name: "Monochrome") { Face(attributes: attributes(of: $0)) }

  private static func attributes(of style: Style) -> Attributes {
    switch style {
    case .text, .label, .input, .info, .success, .added, .border, .tab, .footer, .lineNumber, .scrollbar: []
    case .muted, .placeholder, .disabled, .removed: .dim
    case .accent, .title, .borderFocused, .key, .warning, .hunk, .addedWord: .bold
    case .match, .link, .removedWord: .underline
    case .error, .tabFocused: [.bold, .underline]
    case .button, .buttonFocused, .selected: style == .button ? .underline : .reverse
    }
  }
}
