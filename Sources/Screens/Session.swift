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
  /// The connectors that were begun and left, the latest first.
  var unfinished: [Draft] = []
  /// The draft to take up once its template is read.
  var resuming: Draft?
  /// One line of typing above the footer.
  package var prompt: Prompt?
  /// What is looked for in the pane that is read.
  package var search: Search?
  /// What a person chose once for all.
  package var preferences: Preferences
  /// The themes that can be chosen, by id.
  package var themes: [String]
  /// Whether the connectors are being looked for.
  var isScanning = false
  /// The ticket of the batch of connectors being read; nil when reading is over or stopped.
  var batch: Int?
  var isLoadingTemplate = false
  /// The connector whose items are being proven, and the item.
  var verifying: Verifying?
  /// How long the work under way takes already, in milliseconds.
  package var waited = 0
  /// Told to effects and answered by their results, so that a late answer is recognised.
  package var ticket = 0

  package init(folder: String, size: Size, preferences: Preferences = Preferences(), themes: [String] = []) {
    self.folder = folder
    self.size = size
    self.preferences = preferences
    self.themes = themes
    home.sort(by: preferences.order)
  }

  /// A number no effect has had yet.
  mutating func nextTicket() -> Int {
    ticket += 1
    return ticket
  }

  /// The areas whose commands apply now, innermost first.
  package var areas: [Area] {
    if prompt != nil { return [.prompt, .everywhere] }
    let screen = wizard.map { $0.areas + [.wizard] } ?? [connector == nil ? .home : .connector]
    let found: [Area] = search == nil ? [] : [.search]
    let read: [Area] = readingPane == nil ? [] : [.reading]
    return found + screen + read + (isTyping ? [] : [.moving]) + [.everywhere]
  }

  /// Whether plain characters go into a text and so are never commands.
  package var isTyping: Bool { prompt != nil || wizard?.isTyping ?? false }

  /// Whether the keys go to a form, whose rows the footer tells how to reach.
  var isInForm: Bool {
    guard let wizard, prompt == nil else { return false }
    return wizard.editor != nil || wizard.step == .details
  }

  /// Below this there is no room for a screen, only for a sentence.
  static let leastSize = Size(columns: 40, rows: 10)

  var isTooSmall: Bool { size.columns < Self.leastSize.columns || size.rows < Self.leastSize.rows }

  /// The room between the title and the footer, where overlays stand.
  var overlaySize: Size { Size(columns: size.columns, rows: size.rows - 2) }

  /// What is under way, for the status line; nil when nothing is.
  package var work: String? {
    if wizard?.isWriting == true { return "Writing the files" }
    if wizard?.awaited != nil {
      return wizard?.step == .review ? "Comparing with the disk" : "Making the files"
    }
    if isLoadingTemplate { return "Reading the template" }
    if opening != nil { return "Reading the connector" }
    if let verifying { return "Proving \(verifying.item ?? "the checklist")" }
    if isScanning { return "Looking for connectors" }
    return batch == nil ? nil : "Read \(home.readCount) of \(home.count) connectors"
  }
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
