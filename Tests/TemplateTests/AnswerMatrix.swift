import Scaffold
import Schema

/// Answers for an HTTP source, chosen so that each pair of options is tried.
enum AnswerMatrix {
  static let auths = [
    "none", "api_key", "bearer", "basic", "oauth2_refresh", "oauth2_client_credentials",
  ]
  static let styles = ["none", "page", "offset", "cursor", "link_header"]
  static let cursors: [String?] = [nil, "date-time", "date", "epoch_seconds", "epoch_milliseconds"]
  static let names = ["Pet Shop", "3com", "class", "Pat \"Q\" O'Brien's <API> & Ω #1"]
  static let baseURLs = ["", "https://api.example.com/v1"]

  /// Factors in the order of ``answers(_:for:)``; two-option ones are questions of yes and no.
  static let combinations = Pairwise.combinations(of: [
    auths.count, 2, 2, names.count, baseURLs.count, styles.count, cursors.count, styles.count,
    cursors.count, 2, 2, 2,
  ])

  static func answers(_ options: [Int], for template: String) -> Answers {
    let auth = auths[options[0]]
    var record: [(String, JSON)] = [
      ("name", JSON(names[options[3]])), ("auth", JSON(auth)),
      ("license", JSON(options[10] == 0 ? "MIT" : "ELv2")), ("base_url", JSON(baseURLs[options[4]])),
    ]
    if auth == "api_key" { record.append(("auth_in", JSON(options[1] == 0 ? "header" : "query"))) }
    if auth.hasPrefix("oauth2") { record.append(("token_url", "https://auth.example.com/token")) }
    if auth == "oauth2_refresh" { record.append(("refresh_token_rotates", JSON(options[2] == 0))) }
    if template == "source-manifest" { record.append(("components", JSON(options[11] == 0))) }
    let owners = stream("owners", style: styles[options[5]], cursor: cursors[options[6]], parent: nil)
    let pets = stream(
      "pets", style: styles[options[7]], cursor: cursors[options[8]],
      parent: options[9] == 0 ? nil : "owners")
    record.append(("streams", [owners, pets]))
    return Answers(record: JSON(members: record), source: .flag)
  }

  private static func stream(_ name: String, style: String, cursor: String?, parent: String?) -> JSON {
    var fields: [JSON] = [["name": "id", "type": "integer"], ["name": "name", "type": "string"]]
    var members: [(String, JSON)] = [
      ("name", JSON(name)), ("path", JSON(parent == nil ? name : "owners/{parent}/\(name)")),
      ("records_path", style == "link_header" ? [] : ["data", "items"]),
      ("primary_key", style == "none" ? [] : ["id"]), ("pagination", pagination(style)),
    ]
    if let cursor {
      fields.append(["name": "changed", "type": JSON(cursor.hasPrefix("epoch") ? "integer" : cursor)])
      members.append(("cursor", ["field": "changed", "parameter": "since", "format": JSON(cursor)]))
    }
    if let parent {
      fields.append(["name": "owner_id", "type": "integer"])
      members.append(("parent", ["stream": JSON(parent), "key": "id", "field": "owner_id"]))
    }
    return JSON(members: members + [("fields", JSON(fields))])
  }

  private static func pagination(_ style: String) -> JSON {
    switch style {
    case "none": ["style": "none"]
    case "cursor": ["style": "cursor", "page_parameter": "token", "token_path": ["meta", "next"]]
    default:
      [
        "style": JSON(style), "page_size": 50, "size_parameter": "limit",
        "page_parameter": JSON(style == "page" ? "page" : "after"),
      ]
    }
  }
}
