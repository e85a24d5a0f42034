package import Schema

/// The properties of a record that a form offers, which depend on what the record already says.
package enum RecordShape: Equatable, Sendable {
  /// A field of the specification, or one inside an alternative, which has no alternatives of its own.
  case specField(isInner: Bool)
  /// One of the alternatives of a spec field; its fields are entries themselves.
  case alternative
  /// With the names of the other streams, any of which may be the parent.
  case stream(others: [String])

  /// The shape of the entry at a place of a list of spec fields or streams.
  package init(at place: EntryPlace, of records: [JSON], areFields: Bool) {
    if areFields {
      self = place.list.last == "options" ? .alternative : .specField(isInner: !place.list.isEmpty)
    } else {
      let others = records.enumerated().filter { $0.offset != place.index }
      self = .stream(others: others.compactMap { $0.element["name"]?.string })
    }
  }

  /// What a new entry starts with.
  package var newRecord: JSON {
    switch self {
    case .specField: ["type": "string"]
    case .alternative: ["fields": []]
    case .stream:
      [
        "pagination": ["style": "none"], "primary_key": ["id"],
        "fields": [["name": "id", "type": "integer"]],
      ]
    }
  }

  /// The member whose entries have lines of their own below this one.
  package var innerList: String? {
    switch self {
    case .specField: "options"
    case .alternative: "fields"
    case .stream: nil
    }
  }

  /// What an entry is called.
  package var noun: String {
    switch self {
    case .specField: "field"
    case .alternative: "alternative"
    case .stream: "stream"
    }
  }

  /// The record with its members in the order of the form, so that what was typed last does not stand last.
  package func ordered(_ record: JSON) -> JSON {
    let known = order
    let first = known.filter { record[$0] != nil }
    let rest = record.members.filter { !known.contains($0.key) && !isLeft($0.key, of: record) }
    return JSON(members: first.map { ($0, record[$0] ?? .null) } + rest.map { ($0.key, $0.value) })
  }

  /// Whether a member is what remains of another type that was chosen before.
  private func isLeft(_ member: String, of record: JSON) -> Bool {
    guard case .specField = self else { return false }
    return member == "options" && record["type"]?.string != "one_of"
  }

  private var order: [String] {
    switch self {
    case .specField: ["name", "title", "description", "type"]
    case .alternative: ["title", "value", "fields"]
    case .stream:
      ["name", "path", "records_path", "primary_key", "cursor", "pagination", "parent", "fields"]
    }
  }

  package func items(for record: JSON) -> [FormItem] {
    switch self {
    case .specField(let isInner): SpecFieldItems(record: record, isInner: isInner).all
    case .alternative: RecordShape.alternativeItems
    case .stream(let others): StreamItems(record: record, others: others).all
    }
  }
}

extension RecordShape {
  /// The properties of an alternative; names as in `FieldOption`.
  fileprivate static let alternativeItems = [
    FormItem("title", "Title", help: "What Airbyte's form calls it.", placeholder: "such as By API key"),
    FormItem(
      "value", "Value", help: "What the property that tells the alternatives apart holds for this one.",
      placeholder: "such as api_key", isRequired: true),
  ]
}

/// The properties of a spec field; names as in `SpecField`.
private struct SpecFieldItems {
  let record: JSON
  let isInner: Bool
  private var type: String { record["type"]?.string ?? "string" }

  var all: [FormItem] { naming + meaning + limits + sending }

  private var naming: [FormItem] {
    [
      FormItem(
        "name", "Name",
        help: "The property's name in the configuration: lower-case words with _ between them.",
        placeholder: "such as account_id", isRequired: true),
      FormItem("title", "Title", help: "What Airbyte's form calls it.", placeholder: "such as Account ID"),
      FormItem(
        "description", "Description", .multiline, help: "Shown beside the field; say where to find the value."
      ),
      FormItem("type", "Type", .choice(types), isRequired: true, assumed: "string"),
    ]
  }

  private var meaning: [FormItem] {
    var items = [
      FormItem("required", "Required", .boolean, help: "Whether a connection cannot be made without it.")
    ]
    if type == "string" {
      items.append(
        FormItem("secret", "Secret", .boolean, help: "Stored encrypted and masked (airbyte_secret)."))
      items.append(FormItem("multiline", "Several lines", .boolean, help: "Such as a private key."))
    }
    if type == "one_of" {
      items.append(
        FormItem(
          "discriminator", "Told apart by", help: "The property that names the alternative.",
          placeholder: "type when empty"))
    } else {
      items.append(FormItem("default", "Default", type == "boolean" ? .boolean : plainKind))
    }
    items.append(FormItem("hidden", "Hidden", .boolean, help: "Left out of Airbyte's form (airbyte_hidden)."))
    return items
  }

  private var plainKind: FormItem.Kind {
    switch type {
    case "integer": .integer
    case "number": .number
    case "string_list": .list
    default: .text
    }
  }

  private var limits: [FormItem] {
    switch type {
    case "string":
      [
        FormItem("enum", "Allowed values", .list, help: "Separated by commas; empty allows any."),
        FormItem(
          "pattern", "Pattern", help: "A regular expression the value must match.",
          placeholder: "such as ^[A-Z]{3}$"),
        FormItem("examples", "Examples", .list, help: "Separated by commas."),
      ]
    case "integer", "number":
      [FormItem("minimum", "Minimum", plainKind), FormItem("maximum", "Maximum", plainKind)]
    case "date", "date-time": [FormItem("examples", "Examples", .list)]
    default: []
    }
  }

  private var sending: [FormItem] {
    guard type != "one_of" else { return [] }
    var items = [
      FormItem(
        "sent_as", "Sent as", .choice(sendings),
        help: "Where each request to the API carries the value, if it does.", assumed: "none")
    ]
    if let place = record["sent_as"]?.string, place != "none" {
      items.append(
        FormItem("sent_name", "Sent under", help: "The \(place)'s name; the field's own when empty."))
    }
    return items
  }

  private var types: [FormChoice] { SpecFieldItems.types + (isInner ? [] : [SpecFieldItems.oneOf]) }

  private static let types = [
    FormChoice("string", "Text"), FormChoice("integer", "Whole number"), FormChoice("number", "Number"),
    FormChoice("boolean", "Yes or no"), FormChoice("date", "Date"), FormChoice("date-time", "Date and time"),
    FormChoice("string_list", "List of texts"),
  ]

  private static let oneOf = FormChoice(
    "one_of", "One of several forms", help: "Its alternatives are added in the list, below the field.")

  private var sendings: [FormChoice] {
    [FormChoice("none", unsent), FormChoice("header", "Header"), FormChoice("query", "Query parameter")]
  }

  /// What becomes of a value that no header and parameter of its own carries.
  private var unsent: String {
    switch record["role"]?.string {
    case nil: "Not sent"
    case "api_key", "access_token", "username", "password", "client_id", "client_secret", "refresh_token",
      "oauth_access_token", "token_expiry_date", "token_url":
      "By the sign-in"
    case "start_date": "By streams with a cursor"
    case "base_url": "In each address"
    default: "By the connector's code"
    }
  }
}

/// The properties of a stream; names as in `StreamDefinition`.
private struct StreamItems {
  let record: JSON
  let others: [String]

  var all: [FormItem] { naming + cursor + pagination + parent + [fields] }

  private var naming: [FormItem] {
    [
      FormItem(
        "name", "Name", help: "Lower-case words with _ between them.", placeholder: "such as orders",
        isRequired: true
      ),
      FormItem(
        "path", "Path", help: "Behind the base URL.", placeholder: "such as /v1/orders", isRequired: true),
      FormItem(
        "records_path", "Records at", .keys,
        help:
          "The keys that lead to the list of records, with dots between: data.items. Empty when the answer is the list.",
        placeholder: "such as data"),
      FormItem(
        "primary_key", "Primary key", .list, help: "One field, or several separated by commas.",
        placeholder: "such as id"),
    ]
  }

  private var cursor: [FormItem] {
    var items = [
      FormItem(
        "cursor/field", "Cursor",
        help: "The field that grows with each change; empty reads everything each time.",
        placeholder: "such as updated_at")
    ]
    guard record["cursor"]?["field"]?.string?.isEmpty == false else { return items }
    items.append(
      FormItem(
        "cursor/parameter", "Cursor sent as",
        help: "The query parameter that takes the lower bound, such as updated_since.",
        placeholder: "as the cursor's field when empty"))
    items.append(
      FormItem("cursor/format", "Cursor format", .choice(StreamItems.formats), assumed: "date-time"))
    return items
  }

  private var pagination: [FormItem] {
    let style = record["pagination"]?["style"]?.string ?? "none"
    var items = [FormItem("pagination/style", "Pages", .choice(StreamItems.styles), assumed: "none")]
    guard style != "none" else { return items }
    items.append(FormItem("pagination/page_size", "Page size", .integer, placeholder: "100 when empty"))
    items.append(
      FormItem(
        "pagination/size_parameter", "Size sent as",
        help: "The query parameter that takes the page size; empty when the API has none.",
        placeholder: "such as limit"))
    if style != "link_header" {
      items.append(
        FormItem(
          "pagination/page_parameter", "Page sent as", help: StreamItems.pageHelp(style),
          placeholder: "such as \(style == "cursor" ? "page_token" : style)",
          isRequired: true))
    }
    if style == "cursor" {
      items.append(
        FormItem(
          "pagination/token_path", "Next token at", .keys,
          help: "The keys that lead to the next page's token in the answer, with dots between: meta.next.",
          placeholder: "such as next_page_token", isRequired: true))
    }
    return items
  }

  private var parent: [FormItem] {
    guard !others.isEmpty else { return [] }
    let choices = [FormChoice("", "None")] + others.map { FormChoice($0) }
    var items = [
      FormItem("parent/stream", "Parent stream", .choice(choices), help: "Read once for each of its records.")
    ]
    guard record["parent"]?["stream"]?.string?.isEmpty == false else { return items }
    items.append(
      FormItem(
        "parent/key", "Parent's key", help: "Goes where the path says {parent}.", placeholder: "id when empty"
      ))
    items.append(
      FormItem(
        "parent/field", "Kept as", help: "The field of each record that holds it.",
        placeholder: "such as order_id", isRequired: true))
    return items
  }

  private var fields: FormItem {
    FormItem(
      "fields", "Fields", .pairs(key: "name", value: "type"),
      help:
        "A line for each field of a record: name: type. Types: string, integer, number, boolean, date, date-time, object, array.",
      placeholder: "such as id: integer", isRequired: true)
  }

  private static func pageHelp(_ style: String) -> String {
    switch style {
    case "cursor": "The query parameter that takes the next page's token."
    case "offset": "The query parameter that takes how many records to pass over."
    default: "The query parameter that takes the page's number."
    }
  }

  private static let formats = [
    FormChoice("date-time", "Date and time"), FormChoice("date", "Date"),
    FormChoice("epoch_seconds", "Unix seconds"),
    FormChoice("epoch_milliseconds", "Unix milliseconds"),
  ]

  private static let styles = [
    FormChoice("none", "All in one"), FormChoice("page", "Page number"), FormChoice("offset", "Offset"),
    FormChoice("cursor", "Next-page token"), FormChoice("link_header", "Link header"),
  ]
}
