package import Canvas

/// Something a person can do, told once: the footer, the help, the palette, the keymap file and the manual
/// all come from it.
package struct Command: Sendable, Identifiable {
  /// Stable, `area.verb`: what a keymap file names.
  package let id: String
  /// What the footer and the palette call it: one or two words, starting with a verb.
  package let title: String
  /// One sentence for the help.
  package let help: String
  package let area: Area
  package let keys: [Chord]
  /// Commands with a rank show in the footer, lowest first.
  package let footerRank: Int?
  /// Why it cannot be done now, asked only in its area; nil when it can.
  package let unavailable: @Sendable (Session) -> String?
  package let action: Action

  /// What a command does.
  package enum Action: Sendable {
    case change(@Sendable (inout Session) -> [Effect])
    /// Shows the commands that apply here, or all of them.
    case listCommands(everything: Bool)
    /// Does what a key does that every list understands.
    case press(Chord)
  }

  package init(
    _ id: String, _ title: String, in area: Area, keys: [String], footer footerRank: Int? = nil, help: String,
    unavailable: @escaping @Sendable (Session) -> String? = { _ in nil }, action: Action
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.area = area
    self.keys = keys.map(Command.chord)
    self.footerRank = footerRank
    self.unavailable = unavailable
    self.action = action
  }

  package init(
    _ id: String, _ title: String, in area: Area, keys: [String], footer footerRank: Int? = nil, help: String,
    unavailable: @escaping @Sendable (Session) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout Session) -> [Effect]
  ) {
    self.init(
      id, title, in: area, keys: keys, footer: footerRank, help: help, unavailable: unavailable,
      action: .change(perform))
  }

  /// Why it cannot be done now, which it cannot outside its area; nil when it can.
  package func reasonAgainst(_ session: Session) -> String? {
    session.areas.contains(area)
      ? unavailable(session) : "It is a command of '\(area.title)'; go there first."
  }

  private static func chord(_ notation: String) -> Chord {
    do {
      return try Chord.parse(notation)
    } catch {
      preconditionFailure("a built-in command has an impossible key: \(error)")
    }
  }
}

/// The part of the program a command belongs to; the innermost area with a matching key wins.
package enum Area: String, CaseIterable, Sendable {
  case everywhere, home, connector, wizard, templates, details, fields, streams, recordForm, preview, review
  case done, prompt, search, reading, moving

  /// The heading in the help.
  package var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .home: "Workspace"
    case .connector: "Connector"
    case .wizard: "New connector"
    case .templates: "Choosing a template"
    case .details: "Details"
    case .fields: "Spec fields"
    case .streams: "Streams"
    case .recordForm: "Editing one entry"
    case .preview: "Preview"
    case .review: "Review"
    case .done: "Done"
    case .prompt: "Typing"
    case .search: "Search"
    case .reading: "Reading"
    case .moving: "Moving"
    }
  }
}
