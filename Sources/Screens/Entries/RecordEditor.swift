package import Canvas
package import Schema

/// One entry of a list, spec field or stream, being edited; the list changes when it is kept.
package struct RecordEditor: Equatable, Sendable {
  package let shape: RecordShape
  package let place: EntryPlace
  /// Whether the entry is none of its list yet.
  package let isNew: Bool
  package private(set) var record: History<JSON>
  package private(set) var form: Form
  /// The ids of all items that were offered since the entry was opened.
  private var offered: Set<String>
  /// The ids of the items that the person changed or went past.
  private var touched: Set<String> = []

  package init(_ record: JSON, _ shape: RecordShape, at place: EntryPlace, isNew: Bool) {
    self.shape = shape
    self.place = place
    self.isNew = isNew
    self.record = History(record)
    form = Form(shape.items(for: record), values: record)
    offered = Set(form.items.map(\.id))
  }

  /// The entry as it is kept: without what was said for a choice that is no longer made.
  package var result: JSON {
    let kept = offered.subtracting(form.items.map(\.id)).reduce(record.present) { $0.setting($1, to: nil) }
    return record.canUndo ? shape.ordered(kept) : kept
  }

  /// The item that a problem's place belongs to, which may lie inside the item's value or around it.
  ///
  /// What no item is about belongs to the entry as a whole, for which the first one stands.
  package func item(at place: String) -> FormItem? {
    form.items.first { place == $0.id || place.hasPrefix("\($0.id)/") }
      ?? form.items.first { $0.id.hasPrefix("\(place)/") } ?? form.items.first
  }

  /// Whether what is wrong with an item is told: in a new entry not before the person came to it.
  func tellsProblem(of id: String) -> Bool { !isNew || touched.contains(id) }

  package var isTyping: Bool { form.focused?.takesText == true }

  /// Takes a key or a paste; `finished` when Enter was pressed on the last item.
  package mutating func handle(_ event: InputEvent) -> Form.Outcome {
    let before = form.focused?.id
    let outcome = form.handle(event, values: record.present)
    if let before, before != form.focused?.id { touched.insert(before) }
    if case .changed(let id, let value) = outcome {
      touched.insert(id)
      record.record(record.present.setting(id, to: value), subject: id)
      form.refresh(shape.items(for: record.present), values: record.present)
      offered.formUnion(form.items.map(\.id))
    }
    return outcome
  }

  mutating func click(row: Int) -> Bool { form.click(row: row, values: record.present) }

  package mutating func undo() {
    record.undo()
    form.reload(shape.items(for: record.present), values: record.present)
  }

  package mutating func redo() {
    record.redo()
    form.reload(shape.items(for: record.present), values: record.present)
  }

  /// Puts the focus on the item that a problem's place belongs to.
  package mutating func focus(on place: String) {
    if let item = item(at: place) { form.move(to: item.id, values: record.present) }
  }
}
