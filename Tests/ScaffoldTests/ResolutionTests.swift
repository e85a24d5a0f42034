import Findings
import Schema
import Testing

@testable import Scaffold

struct ResolutionTests {
  static func template(_ lines: String) throws -> Template {
    let (template, findings) = pack(["t/template.yaml": head() + lines]).template("t")
    #expect(findings.map(shown) == [])
    return try #require(template)
  }

  static func resolved(_ lines: String, _ values: [String: JSON] = [:]) throws -> Resolution {
    try template(lines).resolve(flags(values), seed: seed)
  }

  @Test func `answers are worked out after those they need, whatever the order`() throws {
    let resolution = try Self.resolved(
      """
      questions:
        - {id: image, type: text, title: I, default: 'localhost/<%= connector %>'}
        - {id: name, type: text, title: N}
      computed:
        - {id: connector, value: '<%= kind %>-<%= slug %>'}
        - {id: slug, value: '<%= name | kebab %>'}
      """, ["name": "Pet Shop"])
    #expect(resolution.findings == [])
    #expect(resolution.record == ["image": "localhost/source-pet-shop", "name": "Pet Shop"])
    #expect(resolution["image"]?.answer?.source == .templateDefault)
    #expect(resolution["name"]?.answer?.source == .flag)
    #expect(resolution.scope["slug"] == .identifier("pet-shop"))
    #expect(resolution.scope["connector"] == .text("source-pet-shop"))
  }

  @Test func `answers that need each other are a finding`() throws {
    let resolution = try Self.resolved("computed: [{id: a, value: <%= b %>}, {id: b, value: <%= a %>}]\n")
    #expect(resolution.findings.map(shown).first == "a: the answers need each other in a circle: a → b → a")
  }

  @Test(arguments: [
    ([:], ["name: 'N' has no answer Give it with --set name=…."]),
    (["name": "a/b"], ["name: 'a/b' holds a slash: a name is no path"]),
    (["name": "Ω"], ["name: 'Ω' has no Latin letter or digit to name the folder after"]),
    (
      ["name": "Ω", "image": "x"],
      [
        "name: 'Ω' has no Latin letter or digit to name the folder after",
        "image: 'x' does not name its registry: write it in full, such as ghcr.io/acme/source-pet-shop",
      ]
    ),
  ])
  func `what only follows from another answer's fault is no fault of its own`(
    values: [String: JSON], expected: [String]
  ) throws {
    let resolution = try Self.resolved(
      """
      questions:
        - {id: name, type: text, title: N, validate: [connector_name]}
        - {id: image, type: text, title: I, default: 'localhost/<%= connector %>', validate: [image_name]}
        - {id: page, type: text, title: P, default: 'https://a.b/<%= image %>', validate: [url]}
      computed:
        - {id: connector, value: 'source-<%= name | docker_name %>'}
      """, values)
    #expect(resolution.findings.map(shown) == expected)
  }

  static let conditional = """
    questions:
      - {id: auth, type: choice, title: A, choices: [none, key], default: none}
      - {id: header, type: text, title: H, when: auth == "key"}
    """

  @Test func `a question that does not apply has no answer in the lock`() throws {
    let resolution = try Self.resolved(Self.conditional)
    #expect(resolution.asked.map(\.question.id) == ["auth"])
    #expect(resolution.record == ["auth": "none"])
    #expect(resolution.scope["header"] == .absent)
    #expect(
      try Self.resolved(Self.conditional, ["auth": "key", "header": "X"]).record == [
        "auth": "key", "header": "X",
      ])
  }

  @Test func `all that is missing and wrong comes at once`() throws {
    let lines = """
      questions:
        - {id: name, type: text, title: Name}
        - {id: kind_of, type: choice, title: Kind, choices: [red, green]}
        - {id: size, type: integer, title: Size, validate: [{minimum: 3}]}
      """
    let resolution = try Self.resolved(lines, ["kind_of": "gren", "size": 2, "nmae": "x", "year": 3])
    #expect(
      resolution.findings.map(shown) == [
        "name: 'Name' has no answer Give it with --set name=….",
        "kind_of: 'gren' is no choice of 'Kind' Did you mean 'green'?", "size: 2 is below 3",
        "nmae: there is no question 'nmae' Did you mean 'name'?",
        "year: 'year' is worked out and cannot be given",
      ])
  }

  @Test(arguments: [
    AnswerSource.flag, .environment, .file("a.yaml"), .typed, .lock,
  ])
  func `the same rule judges an answer from every source`(source: AnswerSource) throws {
    let template = try Self.template("questions: [{id: v, type: text, title: V, validate: [version]}]\n")
    var answers = Answers()
    answers["v"] = Answer("1.0", source)
    let messages = template.resolve(answers, seed: seed).findings.map(\.message)
    #expect(messages == ["'1.0' is no version: write three numbers, such as 0.1.0"])
  }

  @Test func `an answer that has no effect is a warning`() throws {
    let resolution = try Self.resolved(Self.conditional, ["header": "X"])
    #expect(
      resolution.findings.map(shown) == ["header: 'header' is not asked with these answers and has no effect"]
    )
    #expect(resolution.findings.map(\.severity) == [.warning])
  }

  static let texts: [(type: String, text: String, value: JSON)] = [
    ("integer", "12", JSON(12)), ("integer", "x", "x"), ("boolean", "yes", true), ("boolean", "off", false),
    ("choices", "a, b", ["a", "b"]), ("text", "12", "12"),
    ("number", "1.50", JSON(.number(JSONNumber(text: "1.50")))), ("streams", "[{name: a}]", [["name": "a"]]),
  ]

  @Test(arguments: texts)
  func `a flag's text becomes the question's type`(type: String, text: String, expected: JSON) throws {
    let lines = "questions: [{id: q, type: \(type), title: Q, choices: [a, b]}]\n"
    let question = try #require(Self.template(lines).questions.first)
    #expect(question.value(fromText: text) == expected)
  }

  @Test(arguments: [
    ("Pet Shop", nil), ("foo-bar", nil), ("My Source", nil), ("3com", nil), ("class", nil),
    ("Pat \"Q\" O'Brien's <API> & Ω #1", nil), ("Crème", nil),
    ("", "a connector needs a name"), ("🐶", "'🐶' has no Latin letter or digit to name the folder after"),
    ("../x", "'../x' holds a slash: a name is no path"),
    ("a\\b", "'a\\b' holds a backslash: a name is no path"),
    ("a/b", "'a/b' holds a slash: a name is no path"),
    (" a", "' a' starts or ends with blank"), ("a\nb", "the text is one line only"),
    ("a\u{1B}[0m", "the text holds the invisible character U+001B"),
    ("a\u{202E}b", "the text holds the invisible character U+202E"),
    (String(repeating: "x", count: 65), "a name has at most 64 characters, this one 65"),
  ])
  func `a connector's name works in every file or is refused in a sentence`(name: String, expected: String?) {
    #expect(NameRules.faultOfConnectorName(name) == expected)
  }

  @Test(arguments: [
    ("ghcr.io/acme/source-pet-shop", nil), ("localhost/source-x", nil), ("localhost:5000/a/b", nil),
    (
      "airbyte/source-x",
      "'airbyte/source-x' does not name its registry: write it in full, such as ghcr.io/acme/source-pet-shop"
    ),
    (
      "ghcr.io/Acme/x",
      "'Acme' cannot be part of an image's name: use small letters and digits with '.', '_' or '-' between"
    ),
    (
      "ghcr.io/acme/x:1",
      "'x:1' cannot be part of an image's name: use small letters and digits with '.', '_' or '-' between"
    ),
  ])
  func `an image's name is written in full`(name: String, expected: String?) {
    #expect(NameRules.faultOfImageName(name) == expected)
  }

  @Test(arguments: [
    ("https://api.example.com/v1/", nil), ("http://localhost:8080", nil),
    ("ftp://x", "'ftp://x' does not start with https:// or http://"),
    ("https://", "'https://' has no host behind 'https://'"),
    ("https://u:p@x.com", "the address holds a user name: credentials belong into the settings"),
    (
      "https://x.com/\"", "'https://x.com/\"' holds a character that stands in no address: write it as %-code"
    ),
    ("https://x.com:99999", "'https://x.com:99999' has no host behind 'https://'"),
  ])
  func `an address is whole`(url: String, expected: String?) {
    #expect(NameRules.faultOfURL(url) == expected)
  }

  static let presets = """
    questions:
      - {id: auth, type: choice, title: A, choices: [none, key, basic], default: key}
      - id: fields
        type: spec_fields
        title: F
        default: {from_presets: {by: auth, table: {none: [], key: [key], basic: [basic]}, always: [date]}}
      - {id: url, type: text, title: U, default: 'https://x.com/', validate: [{url: {placeholders: fields}}]}
    presets:
      key: {title: K, needed: true, fields: [{name: api_key, secret: true, required: true, role: api_key}]}
      basic:
        title: B
        fields:
          - {name: user, role: username}
          - {name: password, secret: true, role: password}
      date: {title: D, fields: [{name: start_date, type: date-time, role: start_date}]}
    """

  private static func names(_ resolution: Resolution) -> [String] {
    resolution["fields"]?.answer?.value.array?.compactMap { $0["name"]?.string } ?? []
  }

  @Test func `the default fields are composed of the presets that another answer chooses`() throws {
    #expect(Self.names(try Self.resolved(Self.presets)) == ["api_key", "start_date"])
    #expect(
      Self.names(try Self.resolved(Self.presets, ["auth": "basic"])) == ["user", "password", "start_date"])
    #expect(Self.names(try Self.resolved(Self.presets, ["auth": "none"])) == ["start_date"])
  }

  @Test func `an edited list keeps the person's fields and swaps those of the former presets`() throws {
    let template = try Self.template(Self.presets)
    let question = try #require(template.questions.first { $0.id == "fields" })
    let edited = SpecField.reading(
      [
        ["name": "mine"], ["name": "renamed_key", "secret": true, "role": "api_key"],
        ["name": "start_date", "type": "date-time", "role": "start_date", "title": "Since"],
      ], answer: "fields"
    ).fields
    var aside: [SpecField] = []
    let swapped = template.fields(edited, of: question, changing: "key", to: "basic", aside: &aside)
    #expect(swapped.map(\.name) == ["mine", "user", "password", "start_date"])
    #expect(swapped.last?.title == "Since")
    #expect(aside.map(\.name) == ["renamed_key"])
    let back = template.fields(swapped, of: question, changing: "basic", to: "key", aside: &aside)
    #expect(back.map(\.name) == ["mine", "renamed_key", "start_date"])
    let same = template.fields(edited, of: question, changing: "key", to: "key", aside: &aside)
    #expect(same == edited)
  }

  @Test func `a field that a person took away does not come back with other presets`() throws {
    let template = try Self.template(Self.presets)
    let question = try #require(template.questions.first { $0.id == "fields" })
    let key: JSON = ["name": "api_key", "secret": true, "role": "api_key"]
    let edited = SpecField.reading([key], answer: "fields")
    var aside: [SpecField] = []
    let swapped = template.fields(edited.fields, of: question, changing: "key", to: "basic", aside: &aside)
    #expect(swapped.map(\.name) == ["user", "password"])
  }

  @Test func `a start date is asked for only where a stream has a cursor to read it`() throws {
    let pack = Self.presets.replacing(
      "presets:\n", with: "  - {id: streams, type: streams, title: S, default: []}\npresets:\n")
    #expect(Self.names(try Self.resolved(pack)) == ["api_key"])
    let plain: JSON = ["name": "pets", "path": "pets", "fields": [["name": "at", "type": "date"]]]
    var cursor = plain.members.map { ($0.key, $0.value) }
    cursor.append(("cursor", ["field": "at", "parameter": "since", "format": "date"]))
    let withCursor = try Self.resolved(pack, ["streams": [plain, JSON(members: cursor)]])
    #expect(Self.names(withCursor).contains("start_date"))
    let kept: JSON = [
      ["name": "api_key", "secret": true, "role": "api_key"],
      ["name": "since", "type": "date-time", "role": "start_date"],
    ]
    let unread = try Self.resolved(pack, ["fields": kept, "streams": [plain]])
    #expect(
      unread.findings.map(\.message) == [
        "'since' is where streams with a cursor start, and no stream has one"
      ])
  }

  @Test func `a preset that is needed keeps a field for each of its roles`() throws {
    let resolution = try Self.resolved(Self.presets, ["fields": [["name": "mine"]]])
    #expect(
      resolution.findings.map(shown) == [
        "fields: 'key' for 'A' needs a field with the role api_key Add the preset 'K', or change 'A'."
      ])
  }

  @Test func `braces in an address name a field`() throws {
    #expect(try Self.resolved(Self.presets, ["url": "https://{start_date}.x.com/"]).findings == [])
    #expect(
      try Self.resolved(Self.presets, ["url": "https://{start_dat}.x.com/"]).findings.map(shown)
        == ["url: '{start_dat}' names no setting; did you mean 'start_date'?"])
  }

  @Test func `a secret answer is not in the record`() throws {
    let lines = "questions: [{id: token, type: text, title: T, secret: true}]\n"
    #expect(try Self.resolved(lines, ["token": "hunter22"]).record == [:])
  }
}
