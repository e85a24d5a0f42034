package import Canvas
package import Findings

/// What stands in front of the screen and takes every key.
package enum Overlay: Equatable, Sendable {
  case commands(CommandList)
  case decision(Decision)
  case problems(ProblemList)
  case presets(PresetList)
  case drafts(DraftList)
  case layouts(LayoutList)
  case themes(ThemeList)
  case findings(FindingList)
}

extension Overlay {
  /// The keys that work while it is in front.
  var footer: Footer {
    let moves = Footer.Item("Up/Down", "move")
    let closes = Footer.Item("Esc", "close")
    return switch self {
    case .commands: Footer([Footer.Item("Enter", "run"), moves], last: closes)
    case .decision(let decision):
      Footer(
        [Footer.Item("Enter", decision.focusedTitle)] + decision.yesAndNo
          + [Footer.Item("Tab", "other answer")] + (decision.dialog.rows.isEmpty ? [] : [moves]),
        last: Footer.Item("Esc", "cancel"))
    case .problems: Footer([Footer.Item("Enter", "go there"), moves], last: closes)
    case .presets: Footer([Footer.Item("Enter", "add"), moves], last: closes)
    case .drafts:
      Footer(
        [Footer.Item("Enter", "go on"), moves, Footer.Item("^X", "throw away")],
        last: Footer.Item("Esc", "later"))
    case .layouts: Footer([Footer.Item("Enter", "choose"), moves], last: closes)
    case .findings: Footer([Footer.Item("Enter", "open file"), moves], last: closes)
    case .themes: Footer([Footer.Item("Enter", "keep"), moves], last: Footer.Item("Esc", "as before"))
    }
  }

  /// The list that is searched; nil for a decision.
  var picker: Picker? {
    get {
      switch self {
      case .commands(let list): list.picker
      case .problems(let list): list.picker
      case .presets(let list): list.picker
      case .drafts(let list): list.picker
      case .layouts(let list): list.picker
      case .themes(let list): list.picker
      case .findings(let list): list.picker
      case .decision: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .commands(var list):
        list.picker = newValue
        self = .commands(list)
      case .problems(var list):
        list.picker = newValue
        self = .problems(list)
      case .presets(var list):
        list.picker = newValue
        self = .presets(list)
      case .drafts(var list):
        list.picker = newValue
        self = .drafts(list)
      case .layouts(var list):
        list.picker = newValue
        self = .layouts(list)
      case .themes(var list):
        list.picker = newValue
        self = .themes(list)
      case .findings(var list):
        list.picker = newValue
        self = .findings(list)
      case .decision: break
      }
    }
  }

  /// Selects a row of the list; true when it was selected already.
  mutating func click(row: Int) -> Bool {
    guard var list = picker else { return false }
    defer { picker = list }
    return list.click(row: row)
  }
}

/// Commands to search and run: the palette and the help are this one list.
package struct CommandList: Equatable, Sendable {
  package var title: String
  package var ids: [String]
  package var picker: Picker
}

/// A decision to confirm, with the safe answer in focus.
package struct Decision: Equatable, Sendable {
  package var dialog: Dialog
  package var subject: Subject

  fileprivate var focusedTitle: String {
    dialog.buttons.indices.contains(dialog.focus) ? dialog.buttons[dialog.focus].lowercased() : "close"
  }

  /// The keys of a question that yes or no answers.
  fileprivate var yesAndNo: [Footer.Item] {
    dialog.yes == nil ? [] : [Footer.Item("y", "yes"), Footer.Item("n", "no")]
  }

  /// What is decided.
  package enum Subject: Equatable, Sendable {
    case write
    case throwAway(Draft)
    /// Whether a connector that was not made here may be started.
    case run(connector: String)
    case quit
  }
}

/// Ready-made spec fields to add.
package struct PresetList: Equatable, Sendable {
  package var ids: [String]
  package var picker: Picker
}

/// The layouts that a template is offered in.
package struct LayoutList: Equatable, Sendable {
  package var ids: [String]
  package var picker: Picker
}

/// What keeps the wizard from going on; Enter jumps to it.
package struct ProblemList: Equatable, Sendable {
  package var findings: [Finding]
  package var picker: Picker

  /// The titles say what is wrong, each as its form names it.
  package init(_ findings: [Finding], titles: [String]) {
    self.findings = findings
    picker = Picker(titles)
  }

  /// The selected one whole, and what to do about it.
  var selected: (title: String, remedy: String?)? {
    picker.selection.map { row in
      // What is missing is filled in; its remedy is one of the command line.
      let remedy = findings[row].rule == "answers.missing" ? nil : findings[row].remedy
      return (picker.titles[row], remedy)
    }
  }
}
