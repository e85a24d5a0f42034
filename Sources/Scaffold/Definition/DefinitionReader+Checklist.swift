import Findings
import Schema

extension DefinitionReader {
  /// Reads an item; nil for one that drops an earlier layer's.
  mutating func item(_ record: JSON, at origin: RecordOrigin) -> (id: String, item: ChecklistItem?)? {
    var reader = RecordReader(record, "a checklist item", at: origin)
    let id = reader.requiredText("id")
    if !id.isEmpty, !Self.isItemID(id) {
      reader.add("id", at: "id", "'\(id)' is no id of an item: use small letters, digits and '-'")
    }
    let removes = reader.flag("remove") ?? false
    let item = removes ? nil : newItem(id, record, &reader)
    reader.finish()
    findings += reader.findings
    return removes || item != nil ? (id, item) : nil
  }

  private mutating func newItem(
    _ id: String, _ record: JSON, _ reader: inout RecordReader
  ) -> ChecklistItem? {
    let section = reader.requiredText("section")
    if record["title"] == nil { reader.missing("title") }
    let item = ChecklistItem(
      id: id, section: section,
      title: template("title", &reader) ?? ParsedTemplate(emptyIn: file), help: template("help", &reader),
      file: template("file", &reader), anchor: template("anchor", &reader),
      command: template("command", &reader), check: reader.choice("check", of: ItemCheck.self),
      condition: expression("when", &reader), place: place(record))
    return item
  }

  private static func isItemID(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}
