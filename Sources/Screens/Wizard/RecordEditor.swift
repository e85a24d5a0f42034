package import Canvas
package import Schema

/// One entry of a list, spec field or stream, being edited; the list changes when it is kept.
package struct RecordEditor: Equatable, Sendable {
  package var shape: RecordShape
  /// The entry's place in its list; nil for a new one.
  package var index: Int?
  package private(set) var record: History<JSON>
  package private(set) var form: Form

  package init(_ record: JSON, _ shape: RecordShape, index: Int?) {
    self.shape = shape
    self.index = index
    self.record = History(record)
    form = Form(shape.items(for: record), values: record)
  }

  package var isTyping: Bool { form.focused?.takesText == true }

  /// Takes a key or a paste; `finished` when Enter was pressed on the last item.
  package mutating func handle(_ event: InputEvent) -> Form.Outcome {
    let outcome = form.handle(event, values: record.present)
    if case .changed(let id, let value) = outcome {
      record.record(record.present.setting(id, to: value), subject: id)
      form.refresh(shape.items(for: record.present), values: record.present)
    }
    return outcome
  }

  package mutating func undo() {
    record.undo()
    form.reload(shape.items(for: record.present), values: record.present)
  }

  package mutating func redo() {
    record.redo()
    form.reload(shape.items(for: record.present), values: record.present)
  }

  package mutating func focus(on id: String) { form.move(to: id, values: record.present) }
}
