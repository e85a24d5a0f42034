import Findings
import Schema

/// The names and files that a template uses, with a finding for each name that nothing declares.
struct TemplateUsage {
  private(set) var names: Set<String> = []
  private(set) var files: Set<ContentsReference> = []
  private(set) var findings: [Finding] = []
  private let template: Template
  private let catalog: TemplateCatalog
  private let declared: Set<String>
  /// Files being walked, so that a circle of includes ends.
  private var walking: [ContentsReference] = []

  init(of template: Template, in catalog: TemplateCatalog) {
    self.template = template
    self.catalog = catalog
    declared = Set(template.questions.map(\.id) + template.computed.map(\.id) + Template.givenNames)
    for question in template.questions { note(question) }
    for computed in template.computed {
      switch computed.value {
      case .text(let text): note(text)
      case .expression(let expression): note(expression)
      }
    }
    for file in template.files { note(file) }
    for item in template.checklist { note(item) }
  }

  private mutating func note(_ question: Question) {
    if let condition = question.condition { note(condition) }
    if let answer = question.defaultAnswer { note(answer) }
    names.formUnion(question.validators.compactMap(\.reference))
  }

  private mutating func note(_ answer: DefaultAnswer) {
    switch answer {
    case .value: break
    case .text(let text): note(text)
    case .list(let elements): for element in elements { note(element) }
    case .presets(let table): names.insert(table.by)
    }
  }

  private mutating func note(_ item: ChecklistItem) {
    if let condition = item.condition { note(condition) }
    for text in [item.title, item.help, item.file, item.anchor, item.command] {
      if let text { note(text) }
    }
  }

  private mutating func note(_ file: TemplateFile) {
    if let loop = file.loop { note(loop.list) }
    let locals: Set<String> = file.loop.map { [$0.variable, "loop"] } ?? []
    if let condition = file.condition { note(condition, locals) }
    note(file.path, locals)
    files.insert(file.contents)
    if !file.isVerbatim { note(file.contents, locals) }
    for block in file.blocks {
      files.insert(block.contents)
      note(block.contents, locals)
    }
  }

  private mutating func note(_ contents: ContentsReference, _ locals: Set<String>) {
    guard !walking.contains(contents), let bytes = catalog.contents(of: contents) else { return }
    let source = SourceText(bytes, file: catalog.path(of: contents))
    // What does not parse is a finding of rendering.
    guard let template = try? ParsedTemplate(source) else { return }
    walking.append(contents)
    walk(template.nodes, of: template, in: contents.layer, locals)
    walking.removeLast()
  }

  private mutating func note(_ expression: ParsedExpression, _ locals: Set<String> = []) {
    note(expression.expression, of: expression.source, locals)
  }

  private mutating func note(_ text: ParsedTemplate, _ locals: Set<String> = []) {
    walk(text.nodes, of: text, in: nil, locals)
  }

  private mutating func note(_ expression: Expression, of source: SourceText, _ locals: Set<String>) {
    var unknown: [(String, Int)] = []
    expression.visitNames { name, offset in
      if locals.contains(name) { return }
      if declared.contains(name) { names.insert(name) } else { unknown.append((name, offset)) }
    }
    for (name, offset) in unknown {
      let fault = TemplateFault(
        "name.unknown", at: offset, "there is no answer or variable '\(name)'",
        remedy: Nearest.remedy(for: name, among: declared.union(locals)))
      findings.append(source.finding(fault))
    }
    findings += ChoiceLint.findings(in: expression, of: source, template)
  }

  private mutating func walk(
    _ nodes: [TemplateNode], of template: ParsedTemplate, in layer: String?, _ locals: Set<String>
  ) {
    for node in nodes {
      switch node {
      case .text: break
      case .value(let expression, _, _): note(expression, of: template.source, locals)
      case .choice(let branches, let otherwise):
        findings += ChoiceLint.findings(in: branches, of: template.source)
        for branch in branches {
          note(branch.condition, of: template.source, locals)
          walk(branch.body, of: template, in: layer, locals)
        }
        walk(otherwise, of: template, in: layer, locals)
      case .loop(let variable, let list, let body, _):
        note(list, of: template.source, locals)
        walk(body, of: template, in: layer, locals.union([variable, "loop"]))
      case .block(_, _, let body, _): walk(body, of: template, in: layer, locals)
      case .include(let name, _, _): include(name, from: layer, locals)
      }
    }
  }

  private mutating func include(_ name: String, from layer: String?, _ locals: Set<String>) {
    guard let layer, let reference = catalog.reference(to: name, from: layer, template) else { return }
    files.insert(reference)
    note(reference, locals)
  }
}
