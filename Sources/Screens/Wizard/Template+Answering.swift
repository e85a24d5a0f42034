package import Scaffold
package import Schema

extension Template {
  /// Answers with one of them changed; nil goes back to its default.
  ///
  /// Fields that a person edited follow the answer that chooses their presets.
  /// - Parameters:
  ///   - answers: What was given so far, by question id.
  ///   - id: The question that is answered.
  ///   - value: Its new answer.
  ///   - before: The answer that counted until now, its default included.
  ///   - aside: Fields that made room for others, so that they come back as they were left.
  /// - Returns: All of them.
  package func answers(
    _ answers: JSON, setting id: String, to value: JSON?, before: JSON?, aside: inout [SpecField]
  )
    -> JSON
  {
    let changed = answers.setting(id, to: value)
    guard let old = before?.string, let new = value?.string,
      let question = questions.first(where: { $0.isChosen(by: id) }), let edited = changed[question.id]
    else { return changed }
    let (fields, _) = SpecField.reading(edited, answer: question.id, file: nil)
    let swapped = self.fields(fields, of: question, changing: old, to: new, aside: &aside)
    return changed.setting(question.id, to: JSON(swapped.map(\.shortJSON)))
  }
}

extension Question {
  /// Whether another answer chooses the presets of this question's default.
  fileprivate func isChosen(by id: String) -> Bool {
    if case .presets(let table) = defaultAnswer { table.by == id } else { false }
  }
}
