import Schema

/// The properties of a spec field; names as in `SpecField`.
struct SpecFieldItems {
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
