import Findings
import Schema

/// Renders a template with every choice of every question, each at a time: what fails for some answer is found.
enum ChoiceMatrix {
  static func findings(of template: Template, in catalog: TemplateCatalog) -> [Finding] {
    var findings: [Finding] = []
    for answers in combinations(of: template) {
      let resolution = template.resolve(answers, seed: seed)
      let errors = resolution.findings.filter { $0.severity == .error }
      let rendered = errors.isEmpty ? catalog.render(template, resolution).findings : []
      for finding in errors + rendered where !findings.contains(finding) { findings.append(finding) }
    }
    return findings
  }

  private static let seed = Seed(definitionID: "00000000-0000-4000-8000-000000000000", year: 2000)

  /// Sample answers, and then each other choice with all else as it was.
  static func combinations(of template: Template) -> [Answers] {
    var samples = Answers()
    for question in template.questions {
      if let value = sample(of: question) { samples[question.id] = Answer(value, .templateDefault) }
    }
    return [samples]
      + template.questions.flatMap { question in
        alternatives(of: question).map { value in
          var answers = samples
          answers[question.id] = Answer(value, .templateDefault)
          return answers
        }
      }
  }

  private static func alternatives(of question: Question) -> [JSON] {
    switch question.type {
    case .choice: question.choices.map { JSON($0.value) }
    case .boolean: [true, false]
    case .choices: [[], JSON(question.choices.map { JSON($0.value) })]
    case .multiline: ["Two\n\nlines with \"quotes\" & <marks>."]
    case .text where question.validators.contains(.connectorName): [oddName, "3com", "class"]
    case .text, .integer, .number, .path, .specFields, .streams: []
    }
  }

  /// A name that every file has to hold.
  private static let oddName: JSON = "Pat \"Q\" O'Brien's <API> & Ω #1"

  /// An answer for a question that has no default.
  private static func sample(of question: Question) -> JSON? {
    guard question.defaultAnswer == nil, !question.isOptional else { return nil }
    switch question.type {
    case .text, .path: return JSON(question.placeholder.isEmpty ? "Sample" : question.placeholder)
    case .multiline: return "A sample."
    case .integer, .number: return 1
    case .boolean: return true
    case .choice: return question.choices.first.map { JSON($0.value) }
    case .choices, .specFields, .streams: return []
    }
  }
}
