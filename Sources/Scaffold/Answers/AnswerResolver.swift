import Findings
import OrderedCollections
import Schema

/// Works out the answers of one template, each after those it needs.
struct AnswerResolver {
  private let template: Template
  private let given: Answers
  private var resolution: Resolution
  private var answers: [String: ResolvedQuestion] = [:]
  private var done: Set<String> = []
  /// Answers that are missing or wrong, and those worked out from them: what follows is no fault of its own.
  private var unusable: Set<String> = []
  /// The answers being worked out, to find a circle.
  private var path: [String] = []

  init(template: Template, given: Answers, seed: Seed) {
    self.template = template
    self.given = given
    resolution = Resolution(
      scope: Scope([
        "kind": .text(template.summary.kind.rawValue), "language": .text(template.summary.language),
        "template": .text(template.id), "layout": template.layout.map { .text($0) } ?? .absent,
        "definition_id": .text(seed.definitionID), "year": .integer(seed.year),
      ]))
  }

  mutating func resolve() -> Resolution {
    for question in template.questions { resolve(question.id) }
    for computed in template.computed { resolve(computed.id) }
    resolution.asked = template.questions.compactMap { answers[$0.id] }
    checkSentNames()
    findUnknown()
    return resolution
  }

  /// Works out an answer and, before it, those it needs.
  private mutating func resolve(_ id: String) {
    guard !done.contains(id) else { return }
    guard !path.contains(id) else { return circle(id) }
    path.append(id)
    if let question = template.questions.first(where: { $0.id == id }) {
      for name in question.references.sorted() { resolve(name) }
      resolve(question)
    } else if let computed = template.computed.first(where: { $0.id == id }) {
      for name in computed.references.sorted() { resolve(name) }
      resolve(computed)
    }
    path.removeLast()
    done.insert(id)
  }

  private mutating func circle(_ id: String) {
    let circle = (path.drop { $0 != id } + [id]).joined(separator: " → ")
    add("answers.circle", Place(field: id), "the answers need each other in a circle: \(circle)")
    resolution.scope[id] = .absent
    done.insert(id)
  }

  private mutating func resolve(_ question: Question) {
    guard applies(question) else {
      resolution.scope[question.id] = .absent
      if let answer = given[question.id] { notAsked(question, answer) }
      return
    }
    guard let answer = given[question.id] ?? defaultAnswer(question) else {
      return unanswered(question)
    }
    let (judged, findings) = question.judged(answer, fieldNames: fieldNames(for: question))
    let value = question.type == .specFields ? template.withExamples(judged) : judged
    let follows = answer.source == .templateDefault && question.references.contains(where: unusable.contains)
    if !follows { resolution.findings += findings }
    if follows || findings.contains(where: { $0.severity == .error }) { unusable.insert(question.id) }
    resolution.scope[question.id] = .data(value.kind)
    answers[question.id] = ResolvedQuestion(question: question, answer: Answer(value, answer.source))
    if question.type == .specFields {
      checkNeededPresets(of: question, value)
      checkCursorFields(of: question, value)
    }
  }

  private mutating func applies(_ question: Question) -> Bool {
    guard let condition = question.condition else { return true }
    do {
      return try resolution.scope.holds(condition.expression, at: 0)
    } catch {
      resolution.findings.append(condition.source.finding(error))
      return false
    }
  }

  private mutating func notAsked(_ question: Question, _ answer: Answer) {
    switch answer.source {
    case .flag, .environment, .file:
      add(
        "answers.unused", Place(field: question.id),
        "'\(question.id)' is not asked with these answers and has no effect", .warning)
    case .typed, .lock, .templateDefault: break
    }
  }

  private mutating func unanswered(_ question: Question) {
    let isEmptyText = question.mayBeEmpty && (question.type == .text || question.type == .multiline)
    answers[question.id] = ResolvedQuestion(question: question, answer: nil)
    if question.isOptional || isEmptyText {
      resolution.scope[question.id] = isEmptyText ? .text("") : .absent
    } else {
      resolution.scope[question.id] = .absent
      let follows = question.defaultAnswer != nil && question.references.contains(where: unusable.contains)
      unusable.insert(question.id)
      if !follows { resolution.findings.append(question.missing(at: Place(field: question.id))) }
    }
  }

  private mutating func defaultAnswer(_ question: Question) -> Answer? {
    question.defaultAnswer.flatMap { value(of: $0, question) }.map { Answer($0, .templateDefault) }
  }

  private mutating func value(of answer: DefaultAnswer, _ question: Question) -> JSON? {
    switch answer {
    case .value(let value): return value
    case .text(let template): return text(of: template).map { question.value(fromText: $0) }
    case .list(let elements):
      let values = elements.compactMap { value(of: $0, question) }
      return values.count == elements.count ? JSON(values) : nil
    case .presets(let table):
      let chosen = resolution.scope[table.by]?.text ?? ""
      let fields = template.fields(of: table.presets(for: chosen))
      return JSON(fields.filter { !$0.isReadByCursors || hasCursor }.map(\.json))
    }
  }

  /// A templated text; nil when an answer that it needs is missing, which is a finding of its own.
  private mutating func text(of template: ParsedTemplate) -> String? {
    let missing = lacks(template.references)
    let (bytes, findings) = template.render(resolution.scope, as: .value)
    if findings.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    if !missing { resolution.findings += findings }
    return nil
  }

  /// Whether one of these answers has no value, or none to go by.
  private func lacks(_ names: some Sequence<String>) -> Bool {
    names.contains { (resolution.scope[$0]?.isNull ?? false) || unusable.contains($0) }
  }

  private mutating func resolve(_ computed: ComputedAnswer) {
    switch computed.value {
    case .text(let template):
      if let identifier = identifier(of: template) {
        resolution.scope[computed.id] = identifier
      } else {
        resolution.scope[computed.id] = text(of: template).map { .text($0) } ?? .absent
      }
      if template.references.contains(where: unusable.contains) { unusable.insert(computed.id) }
    case .expression(let expression):
      do {
        resolution.scope[computed.id] = try resolution.scope.evaluate(expression.expression)
      } catch {
        resolution.scope[computed.id] = .absent
        if !lacks(expression.references) { resolution.findings.append(expression.source.finding(error)) }
      }
      if expression.references.contains(where: unusable.contains) { unusable.insert(computed.id) }
    }
  }

  /// The identifier that a text made of one naming filter alone is.
  private func identifier(of template: ParsedTemplate) -> TemplateValue? {
    guard template.nodes.count == 1, case .value(let expression, _, _) = template.nodes[0],
      let value = try? resolution.scope.evaluate(expression), case .identifier = value
    else { return nil }
    return value
  }

  private func fieldNames(for question: Question) -> [String] {
    let id =
      question.validators.lazy.compactMap(\.reference).first
      ?? template.questions.first { $0.type == .specFields }?.id
    guard let id, let fields = answers[id]?.answer?.value.array else { return [] }
    return fields.compactMap { $0["name"]?.string }
  }

  /// A list that a person edited keeps a field for each role of the presets that the template's code needs.
  private mutating func checkNeededPresets(of question: Question, _ fields: JSON) {
    guard case .presets(let table) = question.defaultAnswer else { return }
    let chosen = resolution.scope[table.by]?.text ?? ""
    let roles = Set((fields.array ?? []).compactMap { $0["role"]?.string })
    for id in table.presets(for: chosen) {
      guard let preset = template.presets.first(where: { $0.id == id }), preset.isNeeded else { continue }
      for role in preset.roles where !roles.contains(role) {
        unusable.insert(question.id)
        let by = template.questions.first { $0.id == table.by }
        let choice = by?.choices.first { $0.value == chosen }?.title ?? chosen
        add(
          "fields.needed", Place(field: question.id),
          "'\(choice)' for '\(by?.title ?? table.by)' needs a field with the role \(role)",
          remedy: "Add the preset '\(preset.title)', or change '\(by?.title ?? table.by)'.")
      }
    }
  }

  /// Nothing is declared that nothing reads.
  private mutating func checkCursorFields(of question: Question, _ fields: JSON) {
    for field in fields.array ?? [] where field["role"]?.string == SpecField.startDateRole && !hasCursor {
      add(
        "fields.unread", Place(field: question.id),
        "'\(field["name"]?.string ?? "")' is where streams with a cursor start, and no stream has one",
        remedy: "Remove the field, or give a stream a cursor.")
    }
  }

  /// Whether some stream reads only what is new; true where the template asks for no streams.
  ///
  /// The streams are looked at as they were given: what they may name is worked out from the fields.
  private var hasCursor: Bool {
    let questions = template.questions.filter { $0.type == .streams }
    let streams = questions.compactMap { (given[$0.id]?.value ?? $0.literalDefault)?.array }.joined()
    return questions.isEmpty || streams.contains { $0["cursor"]?.object != nil }
  }

  /// No setting is sent where a page, a cursor or the key that signs in goes.
  private mutating func checkSentNames() {
    guard let question = template.questions.first(where: { $0.type == .specFields }),
      let list = answers[question.id]?.answer?.value, !unusable.contains(question.id)
    else { return }
    let streams = template.questions.filter { $0.type == .streams && !unusable.contains($0.id) }
      .compactMap { question in (answers[question.id]?.answer).map { (question.id, $0.value) } }
      .flatMap { StreamDefinition.reading($1, answer: $0).streams }
    let place = resolution.scope["auth_in"]?.text.flatMap(SpecField.SentAs.init(rawValue:))
    let name = resolution.scope["auth_header"]?.text
    resolution.findings += SentNames.findings(
      SpecField.reading(list, answer: question.id).fields, answer: question.id, streams: streams,
      key: place.flatMap { place in name.map { (place, $0) } })
  }

  private mutating func findUnknown() {
    let known = template.questions.map(\.id)
    for id in given.ids where !known.contains(id) {
      let isComputed = template.computed.contains { $0.id == id } || Template.givenNames.contains(id)
      add(
        "answers.unknown", Place(field: id),
        isComputed ? "'\(id)' is worked out and cannot be given" : "there is no question '\(id)'",
        remedy: isComputed ? nil : Nearest.remedy(for: id, among: known))
    }
  }

  private mutating func add(
    _ rule: String, _ place: Place, _ message: String, _ severity: Severity = .error, remedy: String? = nil
  ) {
    resolution.findings.append(Finding(rule, severity, at: place, message, remedy: remedy))
  }
}
