package import Findings

/// A connector's CHECKLIST.md: a GitHub task list, which is the only store of its ticks.
///
/// The file is read as it is and never reformatted; what changes it is one character per tick. Task lists
/// inside block quotes are not read.
package struct Checklist: Equatable, Sendable {
  /// The path as the person would type it; the edits and findings name it.
  package let file: String
  /// Only those that hold items, in the order of the file.
  package let sections: [ChecklistSection]
  /// What the file says twice or in a form that cannot be used.
  package let findings: [Finding]

  package var items: [ChecklistEntry] { sections.flatMap(\.items) }

  /// How many boxes are ticked, whatever evidence says.
  package var progress: ChecklistProgress { .init(ticksOf: items) }

  package subscript(id: String) -> ChecklistEntry? { items.first { $0.id == id } }
}

/// A heading with the items below it.
package struct ChecklistSection: Equatable, Sendable {
  /// Nil for items above the first heading.
  package let title: String?
  package let items: [ChecklistEntry]

  package var progress: ChecklistProgress { .init(ticksOf: items) }
}

/// One thing to do.
package struct ChecklistEntry: Equatable, Identifiable, Sendable {
  /// What `<!-- hangar:ID -->` on the line says, or a hash of section and title where it says nothing.
  package let id: String
  /// False for an id made from the text, which changes when the text does.
  package let isNamed: Bool
  /// The Markdown behind the box, without comments.
  package let title: String
  /// The lines that belong to the item, without their indentation.
  package let help: String
  /// How many items this one is nested in.
  package let depth: Int
  /// Nil for a step of a list without boxes.
  package let box: ChecklistBox?
  /// The item's first line, without its line end.
  package let span: TextSpan

  package var isTicked: Bool { box?.isTicked ?? false }
}

/// The one character between the brackets.
package struct ChecklistBox: Equatable, Sendable {
  package let isTicked: Bool
  /// Bytes from the start of the file.
  package let offset: Int
}

/// How far a list has come.
package struct ChecklistProgress: Equatable, Sendable {
  package var done: Int
  package var total: Int

  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  init(ticksOf items: [ChecklistEntry]) {
    self.init(done: items.count { $0.isTicked }, total: items.count)
  }
}
