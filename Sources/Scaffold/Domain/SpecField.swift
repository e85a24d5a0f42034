package import Schema

/// One field of a connector's `connectionSpecification`, as the wizard's form edits it.
///
/// As an answer it is a JSON object with the same names in snake case; `json_schema` turns a list of them
/// into the specification.
package struct SpecField: Equatable, Sendable {
  /// The property's name: a snake-case identifier.
  package var name: String
  package var title: String
  package var description: String
  package var type: FieldType
  package var required: Bool
  /// Becomes `airbyte_secret`.
  package var secret: Bool
  /// Becomes `airbyte_hidden`.
  package var hidden: Bool
  package var multiline: Bool
  package var defaultValue: JSON?
  package var pattern: String?
  package var patternDescriptor: String?
  package var choices: [JSON]
  package var minimum: JSON?
  package var maximum: JSON?
  package var examples: [JSON]
  package var group: String?
  /// Where the connector's code sends the value.
  package var sentAs: SentAs
  /// The header's or parameter's name; the field's own name when nil.
  package var sentName: String?
  /// What the field is for the way of signing in, such as `api_key`, `client_id`, `start_date`; nil for a plain field.
  package var role: String?
  /// For `oneOf`: the alternatives, told apart by `discriminator`.
  package var options: [FieldOption]
  package var discriminator: String?

  package enum FieldType: String, CaseIterable, Sendable {
    case string, integer, number, boolean, date
    case dateTime = "date-time"
    case stringList = "string_list"
    case oneOf = "one_of"
  }

  package enum SentAs: String, CaseIterable, Sendable {
    case nowhere = "none"
    case header, query
  }
}

extension SpecField {
  /// The role of the field that says where streams with a cursor start; no other stream reads it.
  static let startDateRole = "start_date"

  var isReadByCursors: Bool { role == Self.startDateRole }
}

/// One alternative of a one-of field.
package struct FieldOption: Equatable, Sendable {
  package var title: String
  /// The constant that the discriminator has in this alternative.
  package var value: String
  package var fields: [SpecField]
}
