package import Findings

extension RuleDescription {
  /// What templates and their definitions must obey.
  package static let templateRules: [RuleDescription] = [
    rule(
      "template.syntax", .error, "tags are closed and expressions are whole",
      "What is left open would swallow the rest of the file.",
      passes: "<% if streams %>…<% end %>", fails: "<% if streams %>…"),
    rule(
      "template.name.unknown", .error, "an expression names only what is known",
      "A misspelled name would become a blank in the code.",
      passes: "<%= name %>", fails: "<%= nmae %>"),
    rule(
      "template.value.missing", .error, "a value that is used is there",
      "A blank in its place would go unseen into the code.",
      passes: "<%= x | default('') %>", fails: "<%= x %> where x has no value"),
    rule(
      "template.value.name", .error, "a text that becomes a name has letters or digits",
      "There is nothing to make the name of.",
      passes: "<%= 'Pet Shop' | snake %>", fails: "<%= '!!' | snake %>"),
    rule(
      "template.type", .error, "operators and filters are given what they take",
      "A list written as text is nobody's code.",
      passes: "<%= names | join(', ') %>", fails: "<%= names | upper %>"),
    rule(
      "template.filter.unknown", .error, "filters are those of the engine",
      "There is no code behind another name.",
      passes: "<%= name | snake %>", fails: "<%= name | snakecase %>"),
    rule(
      "template.filter.arguments", .error, "a filter has the arguments that it takes",
      "Too many or too few say that something else is meant.",
      passes: "<%= name | replace('a', 'b') %>", fails: "<%= name | replace %>"),
    rule(
      "template.encoding", .error, "a value can be written in the language of its place",
      "A line break in a comment, say, would end the comment.",
      passes: "a text in a Python string", fails: "a text of two lines in a Dockerfile comment"),
    rule(
      "template.include.unknown", .error, "a file that is included is there",
      "Its text would be missing.",
      passes: "<% include 'license' %> with that file", fails: "<% include 'licence' %> without"),
    rule(
      "template.include.circle", .error, "no file includes itself",
      "It would never end.",
      passes: "a includes b", fails: "a includes b, and b includes a"),
    rule(
      "template.size", .error, "what is made of a file has a bounded size",
      "A loop in a loop makes gigabytes.",
      passes: "a loop over the streams", fails: "loops in loops over a thousand streams"),
    rule(
      "template.block", .error, "a block that is replaced is in the file",
      "What a layer adds would be lost.",
      passes: "blocks: {install: uv} for a file with the block install", fails: "blocks: {instal: uv}"),
    rule(
      "template.unreachable", .error, "each branch can be taken",
      "A branch that is never taken was meant for something.",
      passes: "if language is python", fails: "if language is cobol, which is no choice"),
    rule(
      "template.file.for", .error, "a file that is made for each goes over a list",
      "There is nothing to make files of.",
      passes: "for: stream in streams", fails: "for: stream in name"),
    rule(
      "template.file.path", .error, "a file's path stays in the connector's folder",
      "A template must not write elsewhere.",
      passes: "path: src/<%= package %>.py", fails: "path: ../<%= package %>.py"),
    rule(
      "template.file.clash", .error, "no two files have one path, in any letters",
      "On macOS one would overwrite the other.",
      passes: "README.md and docs/README.md", fails: "README.md and Readme.md"),
    rule(
      "template.file.contents", .error, "a file of the list is in the layer's folder",
      "There is nothing to render.",
      passes: "contents: main.py with files/main.py", fails: "contents: main.py without it"),
    rule(
      "template.file.syntax", .error, "a file's language is known",
      "Values could not be written so that they stay values.",
      passes: "path: a.py", fails: "path: a.unknown"),
    rule(
      "template.file.secret", .error, "no file holds a secret answer",
      "Generated files are committed.",
      passes: "the name of the secret", fails: "the value of the secret"),
    rule(
      "templates.unknown", .error, "a template that is named is there",
      "There is nothing to make a connector of.",
      passes: "hangar new source-http", fails: "hangar new source-htpp"),
    rule(
      "templates.layer", .error, "a layer that is named is there",
      "What it brings would be missing.",
      passes: "layers: [connector, python]", fails: "layers: [conector]"),
    rule(
      "templates.layout", .error, "a layout that is named is there",
      "The connector could not be packaged.",
      passes: "--layout standalone", fails: "--layout alone"),
    rule(
      "templates.file", .error, "a layer changes files that an earlier one has",
      "The change would have no effect.",
      passes: "blocks of a file of an earlier layer", fails: "blocks of a file that no layer has"),
    rule(
      "definition.type", .error, "a member of a definition has its type",
      "It could not be read.",
      passes: "optional: true", fails: "optional: sometimes"),
    rule(
      "definition.missing", .error, "a definition has what it needs",
      "Nobody could answer a question without a title.",
      passes: "{id: name, title: Name, type: text}", fails: "{id: name, type: text}"),
    rule(
      "definition.key", .error, "a definition has only the keys that are known",
      "A misspelled key would be passed over.",
      passes: "title: Name", fails: "titel: Name"),
    rule(
      "definition.choice", .error, "a member is one of its choices",
      "The engine has code for these alone.",
      passes: "type: text", fails: "type: txt"),
    rule(
      "definition.id", .error, "an id is written as ids are, and is that of its folder",
      "Answers and files are found by it.",
      passes: "id: base_url", fails: "id: Base URL"),
    rule(
      "definition.for", .error, "a loop is of the form 'stream in streams'",
      "The engine reads this form alone.",
      passes: "for: stream in streams", fails: "for: streams"),
    rule(
      "definition.validator", .error, "a validator is one of the engine's, with its arguments",
      "No other code can be run from a template.",
      passes: "validate: [url]", fails: "validate: [uri]"),
    rule(
      "templates.extends", .error, "a template goes on from one that is there",
      "Nothing could be made of it.",
      passes: "extends: source-http", fails: "extends: source-htp"),
    rule(
      "templates.namespace", .warning, "a person's template has a name in front",
      "It could be taken for one of Hangar's own.",
      passes: "acme/source-http/template.yaml", fails: "source-http/template.yaml"),
    rule(
      "templates.hidden", .warning, "two folders of one's own have no template of the same name",
      "The one of the stronger folder is taken, and whoever changes the other one wonders why nothing happens.",
      passes: "acme/http in the workspace, me/http in ~/.config/hangar/templates", fails: "acme/http in both"),
    rule(
      "generation.refused", .error, "what a template makes can be compared with the folder",
      "Nothing is written over what could not be read.",
      passes: "a folder that can be read", fails: "a file in the place of the folder"),
    rule(
      "generation.exclude", .warning, "git can be told to pass over what is Hangar's own",
      "It would go into a pull request.",
      passes: ".git is a folder", fails: ".git leads to another folder, as in a worktree"),
    rule(
      "about.setting", .warning, "a tap's setting can be asked for as a field",
      "What no field can hold has to be set in the connector's code.",
      passes: "{\"api_url\": {\"type\": \"string\"}}", fails: "{\"api url\": {\"type\": \"string\"}}"),
    rule(
      "lint.preset", .error, "presets are named for each choice, and are there",
      "The question would open with no fields for one of them.",
      passes: "table: {key: [api_key], oauth: [client]}", fails: "table: {key: [api_key]}"),
    rule(
      "lint.unused", .warning, "what a template defines is used",
      "It was meant for something.",
      passes: "a question whose answer stands in a file", fails: "a question whose answer stands nowhere"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "Hangar's template engine", passes: passes, fails: fails)
  }
}
