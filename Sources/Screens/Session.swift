package import Canvas
import Findings

/// Everything the interactive program knows: a value that `update` changes and `view` paints.
package struct Session: Equatable, Sendable {
  /// The workspace's folder as it is shown.
  package var folder: String
  package var size: Size
  /// How new connectors are packaged here.
  package var site: WizardSite?
  package var home = Home()
  /// The connector that is open, if one is.
  package var connector: ConnectorScreen?
  /// The path of the connector that is being opened.
  var opening: String?
  /// The wizard, while a connector is being made.
  package var wizard: Wizard?
  /// What stands in front of the screen.
  package var overlay: Overlay?
  /// One line of news above the footer; the next key takes it away.
  package var notice: Notice?
  /// A connector that was begun and left; the next one does not take its place unasked.
  var unfinished: Draft?
  /// The draft to take up once its template is read.
  var resuming: Draft?
  /// Told to effects and answered by their results, so that a late answer is recognised.
  package var ticket = 0

  package init(folder: String, size: Size) {
    self.folder = folder
    self.size = size
  }

  /// A number no effect has had yet.
  mutating func nextTicket() -> Int {
    ticket += 1
    return ticket
  }

  /// The areas whose commands apply now, innermost first.
  package var areas: [Area] {
    if let wizard { return wizard.areas + [.wizard, .everywhere] }
    return [connector == nil ? .home : .connector, .everywhere]
  }

  /// Whether plain characters go into a text and so are never commands.
  package var isTyping: Bool { wizard?.isTyping ?? false }
}

/// One line of news.
package struct Notice: Equatable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .info) {
    self.text = text
    self.style = style
  }
}

extension Session {
  /// What stands beside the program's name.
  package var heading: String {
    if wizard != nil { return "New connector" }
    return connector.map { $0.title } ?? "Workspace"
  }
}
