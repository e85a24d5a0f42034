import Canvas

/// Selecting with the mouse.
extension Session {
  /// Selects a row, and returns what to press when it was selected already.
  mutating func click(row: Int, in pane: Pane) -> Chord? {
    focus(on: pane)
    let wasSelected =
      switch pane {
      case .connectors: home.list.click(row: row)
      case .checklist: connector?.list.click(row: row) ?? false
      case .picker: overlay?.click(row: row) ?? false
      default: wizard?.click(row: row, in: pane) ?? false
      }
    guard wasSelected else { return nil }
    switch pane {
    case .connectors, .picker, .templates, .entries: return Chord(.enter)
    case .form: return Chord(" ")
    default: return nil
    }
  }

  mutating func focus(on pane: Pane?) {
    switch pane {
    case .files: wizard?.preview.read(false)
    case .file: wizard?.preview.read(true)
    case .changes: wizard?.review?.read(false)
    case .diff: wizard?.review?.read(true)
    case .entries: wizard?.readSide(false)
    case .side: wizard?.readSide(true)
    default: break
    }
  }

  /// Scrolls the pane under the wheel, whatever has the focus.
  mutating func roll(_ event: InputEvent, over pane: Pane?) -> [Effect] {
    guard let pane else { return [] }
    let rows = bodyRows - 4
    switch pane {
    case .picker: return []
    case .form: return []
    case .files, .file: wizard?.preview.roll(event, overText: pane == .file, rows: rows)
    case .changes, .diff: wizard?.review?.roll(event, overText: pane == .diff, rows: rows)
    case .side: wizard?.rollSide(event, rows: rows)
    default: return handle(event)
    }
    return []
  }
}

extension Wizard {
  fileprivate mutating func click(row: Int, in pane: Pane) -> Bool {
    switch pane {
    case .templates: return templateList.click(row: row)
    case .entries: return step == .fields ? fields.click(row: row) : streams.click(row: row)
    case .files: preview.click(row: row)
    case .changes: review?.click(row: row)
    case .diff: review?.show(line: row)
    case .form: return clickForm(row: row)
    default: break
    }
    return false
  }

  /// Whether the item had the focus already and turns over when it is clicked.
  private mutating func clickForm(row: Int) -> Bool {
    if editor != nil { return editor?.click(row: row) ?? false }
    return details.click(row: row, values: values)
  }
}
