package import Findings
package import Schema

/// One question of the wizard, asked by flag, file or form alike.
package struct Question: Equatable, Sendable {
  package var id: String
  package var type: QuestionType
  package var title: String
  package var help: String
  package var placeholder: String
  package var defaultAnswer: DefaultAnswer?
  /// Whether it may stay without an answer.
  package var isOptional: Bool
  /// Whether the answer is kept out of the lock and of every file but those with the mode `secret`.
  package var isSecret: Bool
  /// When the question applies; always when nil.
  package var condition: ParsedExpression?
  package var choices: [Choice]
  package var validators: [Validator]
  /// Where it stands, for findings about it.
  package var place: DefinitionPlace

  package struct Choice: Equatable, Sendable {
    package var value: String
    package var title: String
    package var help: String
  }

  /// The default answer where the definition states it as it is.
  var literalDefault: JSON? { defaultAnswer?.literal }
}

package enum QuestionType: String, CaseIterable, Sendable {
  case text, multiline, integer, number, boolean, choice, choices, path
  case specFields = "spec_fields"
  case streams
}

/// What a question's answer is when nobody gives one.
package indirect enum DefaultAnswer: Equatable, Sendable {
  case value(JSON)
  case text(ParsedTemplate)
  case list([DefaultAnswer])
  /// Spec fields of presets chosen by another answer.
  case presets(PresetTable)

  /// The value itself; nil where it has to be worked out.
  var literal: JSON? {
    switch self {
    case .value(let value): return value
    case .list(let elements):
      let values = elements.compactMap(\.literal)
      return values.count == elements.count ? JSON(values) : nil
    case .text, .presets: return nil
    }
  }
}

/// Which presets make up the default list of fields.
package struct PresetTable: Equatable, Sendable {
  /// The id of the answer that chooses.
  package var by: String
  /// The presets for each value of that answer.
  package var table: [String: [String]]
  /// Presets that are always there, behind the chosen ones.
  package var always: [String]
}

/// Where a part of a definition stands.
package struct DefinitionPlace: Equatable, Sendable {
  package var layer: String
  package var file: String
  package var position: TextPosition

  package var line: Int { position.line }

  /// The same for a finding.
  package var place: Place { .file(file, TextSpan(position, position)) }
}
