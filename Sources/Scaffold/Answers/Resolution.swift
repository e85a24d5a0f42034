package import Findings
package import Schema

/// The state of every question for the answers so far: what applies, what counts, what is wrong.
package struct Resolution: Equatable, Sendable {
  /// The questions that apply, in the template's order.
  package internal(set) var asked: [ResolvedQuestion] = []
  /// Everything that is wrong with the answers, all at once.
  package internal(set) var findings: [Finding] = []
  /// What templates see.
  package internal(set) var scope: Scope

  package subscript(id: String) -> ResolvedQuestion? { asked.first { $0.question.id == id } }

  /// The answers that count, without secrets, as the lock and an answers file keep them.
  package var record: JSON {
    JSON(members: asked.compactMap { resolved in resolved.recorded.map { (resolved.question.id, $0) } })
  }

  /// The texts of secret answers, which must not stand in any file that is not itself secret.
  var secrets: [String] {
    asked.filter(\.question.isSecret).compactMap { $0.answer?.value.string }.filter { !$0.isEmpty }
  }
}

/// A question that applies, with the answer that counts.
package struct ResolvedQuestion: Equatable, Sendable {
  package var question: Question
  /// Nil where nobody gave one and there is no default.
  package var answer: Answer?

  /// The answer as ``Resolution/record`` has it; nil for a secret one too.
  package var recorded: JSON? { question.isSecret ? nil : answer.map { question.short($0.value) } }
}

extension Question {
  /// The answer as files keep it: records without what has its default.
  fileprivate func short(_ value: JSON) -> JSON {
    switch type {
    case .specFields: JSON(SpecField.reading(value, answer: id).fields.map(\.shortJSON))
    case .streams: JSON(StreamDefinition.reading(value, answer: id).streams.map(\.shortJSON))
    default: value
    }
  }
}

extension Template {
  /// Works out every answer: which questions apply, defaults, computed answers; and judges each, whatever its source.
  package func resolve(_ given: Answers, seed: Seed) -> Resolution {
    var resolver = AnswerResolver(template: self, given: given, seed: seed)
    return resolver.resolve()
  }

  /// What the engine gives beside answers.
  package static let givenNames = [
    "kind", "language", "template", "layout", "definition_id", "year", "checklist",
  ]
}
