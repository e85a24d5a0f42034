import Findings

extension Checklist {
  /// Reads a checklist; every text is one, if only an empty one.
  ///
  /// - Parameters:
  ///   - bytes: The file's contents.
  ///   - file: The path as the person would type it.
  package init(reading bytes: [UInt8], file: String) {
    var reader = ChecklistReader()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    MarkdownLine.forEach(in: bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)) {
      reader.read($0)
    }
    var settling = ChecklistSettling(reader.drafts, of: bytes, file: file)
    let sections = settling.sections()
    self.init(file: file, sections: sections, findings: settling.findings)
  }
}

/// Gives the items that were read their ids, places and depths.
private struct ChecklistSettling {
  private(set) var findings: [Finding] = []
  private let drafts: [ChecklistReader.Draft]
  private let bytes: [UInt8]
  private let file: String
  private let hasBoxes: Bool
  private var lines = TextCursor()
  private var ids: [String: Int] = [:]
  private var depths: [Int] = []

  init(_ drafts: [ChecklistReader.Draft], of bytes: [UInt8], file: String) {
    self.drafts = drafts
    self.bytes = bytes
    self.file = file
    hasBoxes = drafts.contains { $0.marker.box != nil }
  }

  /// Steps without a box count only where nothing has one.
  mutating func sections() -> [ChecklistSection] {
    var sections: [ChecklistSection] = []
    var items: [ChecklistEntry] = []
    var title: String?
    for draft in drafts {
      let counts = !hasBoxes || draft.marker.box != nil
      let depth = draft.parent.map { depths[$0] } ?? 0
      depths.append(depth + (counts ? 1 : 0))
      guard counts else { continue }
      if draft.section != title, !items.isEmpty {
        sections.append(ChecklistSection(title: title, items: items))
        items = []
      }
      title = draft.section
      items.append(item(draft, depth: depth))
    }
    return items.isEmpty ? sections : sections + [ChecklistSection(title: title, items: items)]
  }

  private mutating func item(_ draft: ChecklistReader.Draft, depth: Int) -> ChecklistEntry {
    let text = ItemText(draft.marker.text)
    let span = lines.span(of: draft.line, in: bytes)
    let hash = ItemText.hash(section: draft.section ?? "", title: text.title)
    return ChecklistEntry(
      id: unique(text.id ?? hash, isNamed: text.id != nil, span), isNamed: text.id != nil,
      title: text.title, help: draft.help.joined(separator: "\n").trimmingBlankLines, depth: depth,
      box: draft.marker.box, span: span)
  }

  /// The same words twice in a section are told apart by their order; the same written id is a fault.
  private mutating func unique(_ id: String, isNamed: Bool, _ span: TextSpan) -> String {
    let count = ids[id, default: 0] + 1
    ids[id] = count
    guard count > 1 else { return id }
    if isNamed {
      findings.append(
        Finding(
          "checklist.id.twice", .warning, at: .file(file, span), "two items have the id '\(id)'",
          remedy: "Give one of them another id."))
    }
    return unique("\(id)-\(count)", isNamed: false, span)
  }
}
