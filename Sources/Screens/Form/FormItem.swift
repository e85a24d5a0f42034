import Schema

/// One line of a form: a question of a template, or a property of a spec field or a stream.
///
/// The screen and the plain prompts are made from the same items.
package struct FormItem: Equatable, Sendable, Identifiable {
  /// A question's id, or the keys that lead to a property, joined by `/`.
  package var id: String
  package var title: String
  package var help: String
  /// What stands in the empty field: a phrase that nobody takes for an answer.
  package var placeholder: String
  package var kind: Kind
  package var isRequired: Bool
  /// The value of a choice that counts while none is said.
  package var assumed: String

  package enum Kind: Equatable, Sendable {
    case text
    /// Text of several lines.
    case multiline
    case integer, number, boolean
    case choice([FormChoice])
    case choices([FormChoice])
    /// A list of texts, typed with commas between them.
    case list
    /// Keys that lead into an answer, typed with dots between them.
    case keys
    /// A list of records with these two properties, typed as a line for each: `id: integer`.
    case pairs(key: String, value: String)
  }

  package init(
    _ id: String, _ title: String, _ kind: Kind = .text, help: String = "", placeholder: String = "",
    isRequired: Bool = false, assumed: String = ""
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.help = help
    self.placeholder = placeholder
    self.isRequired = isRequired
    self.assumed = assumed
  }

  /// Whether what is typed goes into a text, so that plain characters are never commands.
  package var takesText: Bool {
    switch kind {
    case .text, .multiline, .integer, .number, .list, .keys, .pairs: true
    case .boolean, .choice, .choices: false
    }
  }

  /// Whether the text has lines, so that Enter stays in it.
  package var hasLines: Bool {
    switch kind {
    case .multiline, .pairs: true
    default: false
    }
  }
}

/// One of the values that a choice offers.
package struct FormChoice: Equatable, Sendable {
  package var value: String
  package var title: String
  package var help: String

  package init(_ value: String, _ title: String? = nil, help: String = "") {
    self.value = value
    self.title = title ?? value
    self.help = help
  }
}
