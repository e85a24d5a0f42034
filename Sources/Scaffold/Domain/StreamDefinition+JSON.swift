package import Findings
import OrderedCollections
package import Schema

extension StreamDefinition {
  /// Reads one record of an answer; what is left out has its default.
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a stream", at: origin)
    var inner: [Finding] = []
    name = reader.requiredText("name")
    path = String((reader.text("path") ?? name).drop { $0 == "/" })
    recordsPath = reader.texts("records_path") ?? []
    primaryKey = reader.texts("primary_key") ?? []
    cursor = reader.value("cursor").map {
      StreamCursor(reading: $0, at: origin.appending("cursor"), findings: &inner)
    }
    pagination = Pagination(
      reading: reader.value("pagination") ?? [:], at: origin.appending("pagination"), findings: &inner)
    parent = reader.value("parent").map {
      ParentStream(reading: $0, at: origin.appending("parent"), findings: &inner)
    }
    fields = Self.fields(&reader).enumerated().map { index, record in
      RecordField(reading: record, at: origin.appending("fields").appending(index), findings: &inner)
    }
    reader.finish()
    findings += reader.findings + inner
  }

  /// The list of fields; lines of `name: type` are what forms make it of, so that they are told which is none.
  private static func fields(_ reader: inout RecordReader) -> [JSON] {
    guard let text = reader.value("fields")?.string else { return reader.list("fields") ?? [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    let wrong = lines.first { line in !line.element.allSatisfy(\.isWhitespace) && !line.element.contains(":")
    }
    guard let wrong else { return reader.list("fields") ?? [] }
    reader.add(
      "type", at: "fields",
      "line \(wrong.offset + 1), '\(FilterCall.line(String(wrong.element)))', lacks ': type'",
      remedy: "Write a line for each field, such as id: integer.")
    return []
  }

  /// The stream as a record of an answer, every member present.
  package var json: JSON {
    JSON(members: [
      ("name", JSON(name)), ("path", JSON(path)), ("records_path", JSON(recordsPath.map { JSON($0) })),
      ("primary_key", JSON(primaryKey.map { JSON($0) })), ("cursor", cursor?.json ?? .null),
      ("pagination", pagination.json), ("parent", parent?.json ?? .null),
      ("fields", JSON(fields.map(\.json))),
    ])
  }

  /// The stream as a record without what has its default, as files keep it.
  package var shortJSON: JSON {
    var short = json.withoutEmptyMembers()
    short["pagination"] = pagination.style == .none ? nil : pagination.json.withoutEmptyMembers()
    return short
  }

  /// Reads a list of streams with everything that is wrong with each.
  package static func reading(
    _ list: JSON, answer id: String, file: String? = nil
  ) -> (streams: [StreamDefinition], findings: [Finding]) {
    RecordOrigin.records(list, answer: id, "streams", file: file) { record, origin, findings in
      StreamDefinition(reading: record, at: origin, findings: &findings)
    }
  }
}

extension StreamCursor {
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a cursor", at: origin)
    field = reader.requiredText("field")
    parameter = reader.text("parameter") ?? field
    format = reader.choice("format", of: Format.self) ?? .dateTime
    reader.finish()
    findings += reader.findings
  }

  var json: JSON {
    JSON(members: [
      ("field", JSON(field)), ("parameter", JSON(parameter)), ("format", JSON(format.rawValue)),
    ])
  }
}

extension Pagination {
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a pagination", at: origin)
    style = reader.choice("style", of: Style.self) ?? .none
    pageSize = reader.integer("page_size") ?? 100
    sizeParameter = reader.text("size_parameter") ?? ""
    pageParameter = reader.text("page_parameter") ?? ""
    tokenPath = reader.texts("token_path") ?? []
    reader.finish()
    findings += reader.findings
  }

  var json: JSON {
    JSON(members: [
      ("style", JSON(style.rawValue)), ("page_size", JSON(pageSize)),
      ("size_parameter", JSON(sizeParameter)), ("page_parameter", JSON(pageParameter)),
      ("token_path", JSON(tokenPath.map { JSON($0) })),
    ])
  }
}

extension ParentStream {
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a parent", at: origin)
    stream = reader.requiredText("stream")
    key = reader.text("key") ?? "id"
    field = reader.text("field") ?? ""
    if record["field"] == nil {
      reader.add("missing", at: "field", "a parent needs 'field', which keeps its key")
    }
    reader.finish()
    findings += reader.findings
  }

  var json: JSON {
    JSON(members: [("stream", JSON(stream)), ("key", JSON(key)), ("field", JSON(field))])
  }
}

extension RecordField {
  init(reading record: JSON, at origin: RecordOrigin, findings: inout [Finding]) {
    var reader = RecordReader(record, "a field of a record", at: origin)
    name = reader.requiredText("name")
    type = reader.choice("type", of: ValueType.self) ?? .string
    reader.finish()
    findings += reader.findings
  }

  var json: JSON { JSON(members: [("name", JSON(name)), ("type", JSON(type.rawValue))]) }
}
