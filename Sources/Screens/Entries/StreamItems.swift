import Schema

/// The properties of a stream; names as in `StreamDefinition`.
struct StreamItems {
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
