import Schema

extension Expression {
  /// The names the expression uses, with their offsets.
  func visitNames(_ visit: (String, Int) -> Void) {
    switch self {
    case .literal: break
    case .list(let elements): for element in elements { element.visitNames(visit) }
    case .name(let name, let offset): visit(name, offset)
    case .member(let record, _, _): record.visitNames(visit)
    case .filtered(let input, _, let arguments, _):
      input.visitNames(visit)
      for argument in arguments { argument.visitNames(visit) }
    case .not(let operand, _): operand.visitNames(visit)
    case .both(let left, let right, _), .either(let left, let right, _), .compared(let left, _, let right, _):
      left.visitNames(visit)
      right.visitNames(visit)
    }
  }
}

extension ParsedExpression {
  /// The names it needs from outside.
  var references: Set<String> {
    var names: Set<String> = []
    expression.visitNames { name, _ in names.insert(name) }
    return names
  }
}

extension ParsedTemplate {
  /// The names it needs from outside, without the variables of its own loops.
  var references: Set<String> {
    var names: Set<String> = []
    visitNames { name, _ in names.insert(name) }
    return names
  }

  /// Each use of a name that is no loop's variable.
  func visitNames(_ visit: (String, Int) -> Void) { Self.visit(nodes, locals: [], visit) }

  private static func visit(
    _ nodes: [TemplateNode], locals: Set<String>, _ visit: (String, Int) -> Void
  ) {
    let outer = { (name: String, offset: Int) in if !locals.contains(name) { visit(name, offset) } }
    for node in nodes {
      switch node {
      case .text, .include: break
      case .value(let expression, _, _): expression.visitNames(outer)
      case .choice(let branches, let otherwise):
        for branch in branches {
          branch.condition.visitNames(outer)
          self.visit(branch.body, locals: locals, visit)
        }
        self.visit(otherwise, locals: locals, visit)
      case .loop(let variable, let list, let body, _):
        list.visitNames(outer)
        self.visit(body, locals: locals.union([variable, "loop"]), visit)
      case .block(_, _, let body, _): self.visit(body, locals: locals, visit)
      }
    }
  }

  /// The names of its blocks.
  var blocks: Set<String> { Self.blocks(nodes) }

  private static func blocks(_ nodes: [TemplateNode]) -> Set<String> {
    nodes.reduce(into: []) { names, node in
      switch node {
      case .text, .value, .include: break
      case .loop(_, _, let body, _): names.formUnion(blocks(body))
      case .block(let name, _, let body, _): names.formUnion(blocks(body).union([name]))
      case .choice(let branches, let otherwise):
        for branch in branches { names.formUnion(blocks(branch.body)) }
        names.formUnion(blocks(otherwise))
      }
    }
  }

  /// The names of the files it includes.
  var includes: Set<String> { Self.includes(nodes) }

  private static func includes(_ nodes: [TemplateNode]) -> Set<String> {
    nodes.reduce(into: []) { names, node in
      switch node {
      case .text, .value: break
      case .include(let name, _, _): names.insert(name)
      case .loop(_, _, let body, _), .block(_, _, let body, _): names.formUnion(includes(body))
      case .choice(let branches, let otherwise):
        for branch in branches { names.formUnion(includes(branch.body)) }
        names.formUnion(includes(otherwise))
      }
    }
  }
}

extension DefaultAnswer {
  var references: Set<String> {
    switch self {
    case .value: []
    case .text(let template): template.references
    case .list(let elements): elements.reduce(into: []) { $0.formUnion($1.references) }
    case .presets(let table): [table.by]
    }
  }
}

extension Question {
  /// The answers that have to be known before this one.
  var references: Set<String> {
    var names = condition?.references ?? []
    names.formUnion(defaultAnswer?.references ?? [])
    names.formUnion(validators.compactMap(\.reference))
    return names
  }
}

extension ComputedAnswer {
  var references: Set<String> {
    switch value {
    case .text(let template): template.references
    case .expression(let expression): expression.references
    }
  }
}
