package import Findings

extension RuleDescription {
  /// What the fields of a specification that is asked for must obey.
  package static let fieldRules: [RuleDescription] = [
    rule(
      "fields.name", .error, "a field has a name of its own of small letters, digits and '_'",
      "It becomes a key of the configuration and a name in the code.",
      passes: "name: api_key", fails: "name: API-Key"),
    rule(
      "fields.title", .error, "a title is one line",
      "Forms show it beside the field.",
      passes: "title: API key", fails: #"title: "API\nkey""#),
    rule(
      "fields.description", .error, "a description is text without control characters",
      "Forms show it, and Markdown in it.",
      passes: "description: Made under Settings.", fails: #"description: "\u0007""#),
    rule(
      "fields.secret", .error, "a credential is a secret, a secret is text and has no default",
      "What is not marked is stored and shown in the open.",
      passes: "{name: api_key, type: string, secret: true}", fails: "{name: api_key, type: string}"),
    rule(
      "fields.multiline", .error, "only a text has several lines",
      "Forms show a larger box for texts alone.",
      passes: "{type: string, multiline: true}", fails: "{type: integer, multiline: true}"),
    rule(
      "fields.hidden", .error, "a field that nobody sees can be left out",
      "Nobody could fill in one that is required.",
      passes: "{hidden: true, default: 10}", fails: "{hidden: true, required: true}"),
    rule(
      "fields.group", .error, "a group is named for fields of the first level",
      "Forms know groups there alone.",
      passes: "{name: a, group: auth}", fails: "an option with a field {name: a, group: auth}"),
    rule(
      "fields.bounds", .error, "bounds are those of a number, the lower one first",
      "No value could fit otherwise.",
      passes: "{type: integer, minimum: 1, maximum: 9}", fails: "{type: integer, minimum: 9, maximum: 1}"),
    rule(
      "fields.enum", .error, "choices are distinct",
      "A form would show the same twice.",
      passes: "enum: [eu, us]", fails: "enum: [eu, eu]"),
    rule(
      "fields.value", .error, "defaults, choices and examples fit the field",
      "The form would open with a value that it refuses.",
      passes: "{type: integer, default: 1}", fails: "{type: integer, default: one}"),
    rule(
      "fields.pattern", .error, "a pattern can be read and fits the examples",
      "The form would refuse what the examples show.",
      passes: "{pattern: '^[0-9]+$', examples: ['7']}", fails: "{pattern: '^[0-9]+$', examples: [seven]}"),
    rule(
      "fields.options", .error, "a choice of records has two options or more, told apart by their constant",
      "Forms switch between them by it.",
      passes: "{type: one_of, options: [{value: key}, {value: oauth}]}",
      fails: "{type: one_of, options: [{value: key}]}"),
    rule(
      "fields.role", .error, "one field at most has a role",
      "The code could not tell which to use.",
      passes: "one field with the role api_key", fails: "two fields with the role api_key"),
    rule(
      "fields.sent", .error, "no two things are sent as one header or parameter",
      "The second would take the place of the first, and the setting would do nothing.",
      passes: "{name: page_size, sent_as: query, sent_name: size}",
      fails:
        "{name: page_size, sent_as: query, sent_name: limit}, where pages of a stream have limit as their size"
    ),
    rule(
      "fields.sent_name", .error, "a field is sent under a name that a header or parameter can have",
      "A header's name ends at a blank or a colon, and the request would be refused.",
      passes: "{name: pet_id, sent_as: header, sent_name: X-Pet-Id}",
      fails: "{name: pet_id, sent_as: header, sent_name: 'pet id: x'}"),
    rule(
      "fields.needed", .error, "the fields that the other answers need are there",
      "The code would read a setting that the form does not have.",
      passes: "--set auth=api_key with a field of the role api_key",
      fails: "--set auth=api_key with no such field"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "Hangar's templates; rules SP-01 to SP-30", passes: passes,
      fails: fails)
  }
}
