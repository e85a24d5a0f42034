import Findings
import Scaffold
import Schema
import Screens

/// The answers given so far, with everything that follows from them.
struct AnswerSheet {
  let template: Template
  let seed: Seed
  /// Fields that made room for others, as the person left them.
  private(set) var aside: [SpecField]
  /// What somebody said, by question id; defaults are not among it.
  private(set) var given: JSON
  private(set) var resolution: Resolution

  init(_ template: Template, given: JSON, seed: Seed, aside: [SpecField] = []) {
    self.template = template
    self.aside = aside
    self.seed = seed
    self.given = given
    resolution = template.resolve(Answers(record: given, source: .typed), seed: seed)
  }

  var answers: Answers { Answers(record: given, source: .typed) }

  /// The answer that counts: as it was given, else the default.
  func value(of id: String) -> JSON? {
    given[id] ?? resolution[id]?.recorded ?? resolution[id]?.answer?.value
  }

  /// The same sheet with one answer; nil goes back to the default.
  func answering(_ id: String, _ value: JSON?) -> AnswerSheet {
    var aside = aside
    let answers = template.answers(given, setting: id, to: value, before: self.value(of: id), aside: &aside)
    return AnswerSheet(template, given: answers, seed: seed, aside: aside)
  }

  /// What keeps the files from being made, in the order of the questions.
  var errors: [Finding] { resolution.findings.filter { $0.severity == .error } }

  /// What is wrong with an answer, or with a part of it by its JSON pointer: `/0/path`.
  func problems(with id: String, at pointer: String = "") -> [String] {
    errors.filter { finding in
      guard finding.place.field == id else { return false }
      let place = finding.place.pointer ?? ""
      return pointer.isEmpty || place == pointer || place.hasPrefix("\(pointer)/")
    }.map { [$0.message, $0.remedy].compactMap { $0 }.joined(separator: ". ") }
  }
}
