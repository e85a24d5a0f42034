import Schema
import Testing

@testable import Scaffold

struct FilterTests {
  static let names: [(name: String, expected: [String])] = [
    // snake, kebab, pascal, camel, title, screaming_snake, docker_name
    ("Pet Shop", ["pet_shop", "pet-shop", "PetShop", "petShop", "Pet Shop", "PET_SHOP", "pet-shop"]),
    ("petShop", ["pet_shop", "pet-shop", "PetShop", "petShop", "PetShop", "PET_SHOP", "petshop"]),
    ("foo-bar", ["foo_bar", "foo-bar", "FooBar", "fooBar", "Foo Bar", "FOO_BAR", "foo-bar"]),
    (
      "My  Source ",
      ["my_source", "my-source", "MySource", "mySource", "My Source", "MY_SOURCE", "my-source"]
    ),
    ("3com", ["3com", "3com", "3com", "3com", "3com", "3COM", "3com"]),
    (
      "HTTPServer",
      ["http_server", "http-server", "HttpServer", "httpServer", "HTTPServer", "HTTP_SERVER", "httpserver"]
    ),
    (
      "GitHub Ads",
      ["git_hub_ads", "git-hub-ads", "GitHubAds", "gitHubAds", "GitHub Ads", "GIT_HUB_ADS", "github-ads"]
    ),
    (
      "OAuth2 token",
      [
        "oauth2_token", "oauth2-token", "Oauth2Token", "oauth2Token", "OAuth2 Token", "OAUTH2_TOKEN",
        "oauth2-token",
      ]
    ),
    (
      "Crème Brûlée",
      [
        "creme_brulee", "creme-brulee", "CremeBrulee", "cremeBrulee", "Crème Brûlée", "CREME_BRULEE",
        "creme-brulee",
      ]
    ),
    (
      "Straße Ærø",
      [
        "strasse_aero", "strasse-aero", "StrasseAero", "strasseAero", "Straße Ærø", "STRASSE_AERO",
        "strasse-aero",
      ]
    ),
    (
      "Pat \"Q\" O'Brien's <API> & Ω #1",
      [
        "pat_q_obriens_api_1", "pat-q-obriens-api-1", "PatQObriensApi1", "patQObriensApi1",
        "Pat \"Q\" O'Brien's <API> & Ω #1", "PAT_Q_OBRIENS_API_1", "pat-q-obriens-api-1",
      ]
    ),
  ]

  @Test(arguments: names)
  func `a name takes every case`(name: String, expected: [String]) {
    let filters = ["snake", "kebab", "pascal", "camel", "title", "screaming_snake", "docker_name"]
    let results = filters.map { rendered("<%= n | \($0) %>", ["n": .text(name)]) }
    #expect(results == expected.map { $0 })
  }

  @Test func `a path becomes a Gradle path`() {
    #expect(
      rendered("<%= p | gradle_path %>", ["p": .text("airbyte-integrations/connectors/source-x")])
        == ":airbyte-integrations:connectors:source-x")
  }

  @Test(arguments: [
    ("l | join(', ')", "b, a, b"),
    ("l | unique | sort | join('')", "ab"),
    ("ll | flatten | unique | sort | join('')", "ab"),
    ("l | length", "3"),
    ("l | first | plus(l | last)", "bb"),
    ("n | plus(4)", "7"),
    ("s | where('kind', 'x') | map('id') | join('+')", "1+3"),
    ("s | sort('id') | map('id') | join('')", "123"),
    ("s | first | keys | join(' ')", "id kind"),
    ("s | last | values | last", "x"),
    ("gone | default('d')", "d"),
    ("s | first | default_member('id', 'x') | values | join(' ')", "1 x"),
    ("s | first | default_member('at', 'y') | keys | join(' ')", "id kind at"),
    ("t | replace('a', 'bb')", "bbbbc"),
    ("t | contains('aa')", "true"),
    ("l | contains('z')", "false"),
    ("t | starts_with('aa')", "true"),
    ("t | ends_with('aa')", "false"),
    ("t | upper", "AAC"),
    ("m | line", "one two"),
    ("c | split(',') | join('+')", "one two+three"),
  ])
  func `a filter yields its result`(expression: String, expected: String) {
    let values: [String: TemplateValue] = [
      "l": data(["b", "a", "b"]), "ll": data([["b", "a"], [], ["b"]]), "n": .integer(3), "t": .text("aac"),
      "gone": .absent,
      "m": .text("one\n  two\n"), "c": .text(" one  two ,, three , "),
      "s": data([["id": 1, "kind": "x"], ["id": 2, "kind": "y"], ["id": 3, "kind": "x"]]),
    ]
    #expect(rendered("<%= \(expression) %>", values) == expected)
  }

  @Test(arguments: [
    ("l | sort", "t:1:9: a text and a number have no order"),
    ("l | first | snake | as('py') | upper", "t:1:36: 'upper' takes a text, not a text made by 'as'"),
    ("e | first", "t:1:9: 'first' is asked of an empty list"),
    ("gone | snake", "t:1:12: 'snake' is given a value that is missing"),
    ("t | replace('', 'x')", "t:1:9: 'replace' needs something to look for"),
    ("t | split('')", "t:1:9: 'split' takes one character to look for"),
    ("s | map('x')", "t:1:9: a record of the list has no member 'x' Use one of: id."),
    ("s | default_member('x', 'y')", "t:1:9: 'default_member' takes a record, not a list"),
    ("l | join(3)", "t:1:9: 'join' takes a text in its parentheses, not a number"),
  ])
  func `a filter refuses what it cannot take`(expression: String, expected: String) {
    let values: [String: TemplateValue] = [
      "l": data(["b", 1]), "e": data([]), "t": .text("aac"), "gone": .absent, "s": data([["id": 1]]),
    ]
    #expect(rendered("<%= \(expression) %>", values) == expected)
  }
}
