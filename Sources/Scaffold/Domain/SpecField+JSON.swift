package import Findings
import OrderedCollections
package import Schema

extension SpecField {
  /// Reads one record of an answer; what is left out has its default.
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a field", at: origin)
    let name = reader.requiredText("name")
    self.init(
      name: name, title: reader.text("title") ?? Words.titled(name),
      description: reader.text("description") ?? "",
      type: reader.choice("type", of: FieldType.self) ?? .string,
      required: reader.flag("required") ?? false, secret: reader.flag("secret") ?? false,
      hidden: reader.flag("hidden") ?? false, multiline: reader.flag("multiline") ?? false,
      defaultValue: reader.value("default"), pattern: reader.text("pattern"),
      patternDescriptor: reader.text("pattern_descriptor"), choices: reader.list("enum") ?? [],
      minimum: reader.number("minimum"), maximum: reader.number("maximum"),
      examples: reader.list("examples") ?? [], group: reader.text("group"),
      sentAs: reader.choice("sent_as", of: SentAs.self) ?? .nowhere,
      sentName: reader.text("sent_name").flatMap { $0.isEmpty ? nil : $0 },
      role: reader.text("role"), options: [], discriminator: reader.text("discriminator"))
    options = Self.options(&reader)
    reader.finish()
    findings += reader.findings
  }

  private static func options(_ reader: inout RecordReader) -> [FieldOption] {
    guard let list = reader.list("options") else { return [] }
    let origin = reader.origin.appending("options")
    // Fields of an option have no options of their own, so reading never goes deeper than this.
    guard origin.pointer.tokens.count < 8 else {
      reader.add("depth", at: "options", "an option's field cannot have options of its own")
      return []
    }
    var findings: [Finding] = []
    let options = list.enumerated().map { index, record in
      FieldOption(reading: record, at: origin.appending(index), findings: &findings)
    }
    reader.add(findings)
    return options
  }

  /// The field as a record of an answer, every member present.
  package var json: JSON {
    let optional: (String?) -> JSON = { $0.map { JSON($0) } ?? .null }
    return JSON(members: [
      ("name", JSON(name)), ("title", JSON(title)), ("description", JSON(description)),
      ("type", JSON(type.rawValue)), ("required", JSON(required)), ("secret", JSON(secret)),
      ("hidden", JSON(hidden)), ("multiline", JSON(multiline)), ("default", defaultValue ?? .null),
      ("pattern", optional(pattern)), ("pattern_descriptor", optional(patternDescriptor)),
      ("enum", JSON(choices)), ("minimum", minimum ?? .null), ("maximum", maximum ?? .null),
      ("examples", JSON(examples)), ("group", optional(group)), ("sent_as", JSON(sentAs.rawValue)),
      ("sent_name", optional(sentName)), ("role", optional(role)), ("options", JSON(options.map(\.json))),
      ("discriminator", optional(discriminator)),
    ])
  }

  /// The field as a record without what has its default, as files keep it.
  package var shortJSON: JSON {
    var short = json.withoutEmptyMembers(keeping: ["default"])
    if type == .string { short["type"] = nil }
    if sentAs == .nowhere { short["sent_as"] = nil }
    if !options.isEmpty { short["options"] = JSON(options.map(\.shortJSON)) }
    return short
  }

  /// Reads a list of fields with everything that is wrong with each.
  package static func reading(
    _ list: JSON, answer id: String, file: String? = nil
  ) -> (fields: [SpecField], findings: [Finding]) {
    RecordOrigin.records(list, answer: id, "fields", file: file) { record, origin, findings in
      SpecField(reading: record, at: origin, findings: &findings)
    }
  }
}

extension FieldOption {
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "an option", at: origin)
    let named = Words.split(reader.text("title") ?? "").map(Words.lowercased).joined(separator: "_")
    let given = reader.text("value") ?? ""
    value = given.isEmpty ? named : given
    if value.isEmpty { reader.missing("value") }
    title = reader.text("title").flatMap { $0.isEmpty ? nil : $0 } ?? Words.titled(value)
    let records = reader.list("fields") ?? []
    var inner: [Finding] = []
    fields = records.enumerated().map { index, record in
      SpecField(reading: record, at: origin.appending("fields").appending(index), findings: &inner)
    }
    reader.finish()
    findings += reader.findings + inner
  }

  var json: JSON {
    JSON(members: [
      ("title", JSON(title)), ("value", JSON(value)), ("fields", JSON(fields.map(\.json))),
    ])
  }

  var shortJSON: JSON {
    JSON(members: [
      ("title", JSON(title)), ("value", JSON(value)), ("fields", JSON(fields.map(\.shortJSON))),
    ])
  }
}

extension JSON {
  /// The record without members that are null, false, an empty text or an empty list.
  func withoutEmptyMembers(keeping kept: Set<String> = []) -> JSON {
    JSON(
      members: members.filter { key, value in
        if value.isNull { return false }
        if kept.contains(key) { return true }
        return value.bool != false && value.string != "" && value.array?.isEmpty != true
      })
  }
}
