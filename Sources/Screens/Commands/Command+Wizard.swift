import Changes
extension Command {
  static let wizard = [
    Command(
      "wizard.next", "next", in: .wizard, keys: ["ctrl+n"], footer: 40,
      help: "Go on to the next step; what is still wrong is listed, and Enter jumps to it.",
      unavailable: { $0.wizard?.reasonToStay }
    ) { session in session.goOn() },
    Command(
      "wizard.back", "back", in: .wizard, keys: ["escape"], footer: 50,
      help: "Go back one step; nothing typed is lost. From the first step, back to the workspace.",
      unavailable: { session in
        session.wizard?.step == .done
          ? "The files are written; press Enter to go on."
          : session.wizard?.isWriting == true ? "The files are being written." : nil
      }
    ) { session in session.goBack() },
    Command(
      "wizard.undo", "undo", in: .wizard, keys: ["alt+z", "ctrl+_"],
      help: "Take the last change of an answer back.",
      unavailable: { $0.wizard?.canUndo == true ? nil : "There is no change of an answer to take back." }
    ) { session in session.changeWizard { $0.undo() } },
    Command(
      "wizard.redo", "redo", in: .wizard, keys: ["alt+y"], help: "Make the change again that was taken back.",
      unavailable: { $0.wizard?.canRedo == true ? nil : "No change was taken back." }
    ) { session in session.changeWizard { $0.redo() } },
  ]

  static let templates = [
    Command(
      "templates.choose", "choose", in: .templates, keys: ["enter"], footer: 10,
      help: "Make a connector from the selected template."
    ) { session in session.chooseTemplate() },
    layout(in: .templates, keys: ["l"]),
  ]

  static let details = [layout(in: .details, keys: ["alt+l"])]

  private static func layout(in area: Area, keys: [String]) -> Command {
    Command(
      "\(area.rawValue).layout", "choose layout", in: area, keys: keys, footer: 45,
      help: "Package the connector otherwise: choose among the layouts that the template is offered in.",
      unavailable: { $0.wizard?.reasonForLayout }
    ) { session in session.openLayouts() }
  }

  static let fields =
    entries(of: .fields, "field") + [
      Command(
        "fields.preset", "add preset", in: .fields, keys: ["p"], footer: 25,
        help: "Add ready-made fields: a start date, an API key, a database's host and port, ..."
      ) { session in session.openPresets() }
    ]

  static let streams = entries(of: .streams, "stream")

  /// What both lists of entries offer.
  private static func entries(of area: Area, _ noun: String) -> [Command] {
    let isEmpty: @Sendable (Session) -> String? = { session in
      session.wizard?.selectedRow == nil ? "There is no \(noun) here; press a to add one." : nil
    }
    let isNone: @Sendable (Session) -> String? = { session in
      guard session.wizard?.selectedEntry == nil else { return nil }
      return isEmpty(session) ?? "There is nothing here yet; press Enter to add it."
    }
    return [
      Command(
        "\(area.rawValue).edit", "edit", in: area, keys: ["enter", "e"], footer: 10,
        help: "Change the selected \(noun).", unavailable: isEmpty
      ) { session in session.changeWizard { wizard in wizard.selectedRow.map { wizard.edit($0.place) } } },
      Command(
        "\(area.rawValue).add", "add", in: area, keys: ["a"], footer: 20, help: "Add a \(noun)."
      ) { session in session.changeWizard { $0.addEntry() } },
      Command(
        "\(area.rawValue).delete", "delete", in: area, keys: ["d", "delete"], footer: 30,
        help: "Take the selected \(noun) out; undo brings it back.", unavailable: isNone
      ) { session in session.changeWizard { $0.deleteEntry() } },
      Command(
        "\(area.rawValue).up", "move up", in: area, keys: ["K", "alt+up"],
        help: "Move the \(noun) one place up.",
        unavailable: isNone
      ) { session in session.changeWizard { $0.moveEntry(by: -1) } },
      Command(
        "\(area.rawValue).down", "move down", in: area, keys: ["J", "alt+down"],
        help: "Move the \(noun) one place down.", unavailable: isNone
      ) { session in session.changeWizard { $0.moveEntry(by: 1) } },
      Command(
        "\(area.rawValue).pane", "pane", in: area, keys: ["tab", "shift+tab"], footer: 55,
        help: "Read what the entries stand for, beside them, or go back to them."
      ) { session in session.changeWizard { $0.readSide(!$0.readsSide) } },
    ]
  }

  static let recordForm = [
    Command(
      "entry.keep", "done", in: .recordForm, keys: ["escape", "ctrl+s"], footer: 10,
      help: "Back to the list with the entry as it is; undo there brings the old one back."
    ) { session in session.changeWizard { $0.keepEntry() } },
    Command(
      "entry.discard", "discard", in: .recordForm, keys: ["ctrl+x"], footer: 20,
      help: "Back to the list without the changes to this entry."
    ) { session in session.changeWizard { $0.editor = nil } },
  ]

  static let preview = [
    Command(
      "preview.next", "review", in: .preview, keys: ["enter"], footer: 10,
      help: "Compare the files with the disk and show the diff of everything.",
      unavailable: { $0.wizard?.reasonToStay }
    ) { session in session.goOn() },
    Command(
      "preview.pane", "pane", in: .preview, keys: ["tab", "shift+tab"], footer: 20,
      help: "Read the file, or go back to the tree of files."
    ) { session in session.changeWizard { $0.preview.switchPane() } },
    Command(
      "preview.wrap", "wrap lines", in: .preview, keys: ["W"],
      help: "Break long lines, or scroll sideways to read them."
    ) { session in session.changeWizard { $0.preview.wrap() } },
  ]

  static let review = [
    Command(
      "review.toggle", "accept/skip", in: .review, keys: ["space"], footer: 10,
      help: "Leave the file out of the write, or the hunk while the diff is read, or take it in again.",
      unavailable: { $0.wizard?.review?.selected == nil ? "There is nothing to write." : nil }
    ) { session in session.changeWizard { $0.review?.toggle() } },
    Command(
      "review.pane", "pane", in: .review, keys: ["tab", "shift+tab"], footer: 29,
      help: "Read the diff, or go back to the files."
    ) { session in session.changeWizard { $0.review?.switchPane() } },
    Command(
      "review.next-hunk", "next hunk", in: .review, keys: ["]"], footer: 28,
      help: "Go to the next hunk, past the last one to the next file."
    ) { session in session.changeWizard { $0.review?.moveHunk(by: 1) } },
    Command(
      "review.last-hunk", "previous hunk", in: .review, keys: ["["],
      help: "Go to the hunk before this one, past the first one to the file above."
    ) { session in session.changeWizard { $0.review?.moveHunk(by: -1) } },
    Command(
      "review.all", "accept all", in: .review, keys: ["A"], help: "Take every file in."
    ) { session in session.changeWizard { $0.review?.acceptAll(true) } },
    Command(
      "review.none", "skip all", in: .review, keys: ["S"], help: "Leave every file out."
    ) { session in session.changeWizard { $0.review?.acceptAll(false) } },
    Command(
      "review.layout", "side by side", in: .review, keys: ["v"], footer: 30,
      help: "Show old and new side by side, or one under the other."
    ) { session in session.togglePairs() },
    Command(
      "review.write", "write", in: .review, keys: ["w", "enter"], footer: 20,
      help: "Write what is accepted, after one last question that lists counts and paths.",
      unavailable: { session in
        if session.wizard?.isWriting == true { return "The files are being written." }
        return switch session.wizard?.review {
        case nil: "The comparison with the disk is still under way."
        case let review? where !review.changes.conflicts.isEmpty:
          "Something stands in the way of a file; skip that file first."
        case let review? where !review.shown.contains(where: \.isEffective):
          "There is nothing to write: the files are as they would be made."
        case let review? where !review.writesSomething: "Nothing is accepted; take a file in with Space."
        default: nil
        }
      }
    ) { session in session.askToWrite() },
  ]

  static let done = [
    Command(
      "done.open", "open checklist", in: .done, keys: ["enter"], footer: 10,
      help: "Open the new connector on its checklist."
    ) { session in session.openWritten() },
    Command(
      "done.copy", "copy command", in: .done, keys: ["y"], footer: 20,
      help: "Copy the next command to the clipboard."
    ) { session in session.wizard.map { [.copy($0.nextCommand)] } ?? [] },
    Command(
      "done.leave", "workspace", in: .done, keys: ["escape", "q"], footer: 30, help: "Back to the workspace."
    ) { session in
      session.wizard = nil
      return session.scan()
    },
  ]
}
