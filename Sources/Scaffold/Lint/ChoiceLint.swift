import Findings
import Schema

/// Looks for conditions that can never hold.
enum ChoiceLint {
  /// Comparisons of a choice with a value that is none of its choices.
  static func findings(
    in expression: Expression, of source: SourceText, _ template: Template
  ) -> [Finding] {
    comparisons(in: expression).compactMap { name, value, offset in
      guard let question = template.questions.first(where: { $0.id == name }), question.type == .choice
      else { return nil }
      let values = question.choices.map(\.value)
      guard !values.contains(value) else { return nil }
      let fault = TemplateFault(
        "unreachable", at: offset, "'\(name)' is never '\(value)'",
        remedy: Nearest.remedy(for: value, among: values))
      return source.finding(fault)
    }
  }

  /// A branch whose condition an earlier branch has already taken, or that is constant.
  static func findings(in branches: [TemplateNode.Branch], of source: SourceText) -> [Finding] {
    var findings: [Finding] = []
    for (index, branch) in branches.enumerated() {
      let shape = branch.condition.shape
      if branches[..<index].contains(where: { $0.condition.shape == shape }) {
        let fault = TemplateFault(
          "unreachable", at: branch.offset, "an earlier branch has the same condition")
        findings.append(source.finding(fault))
      }
      if case .literal = branch.condition {
        let fault = TemplateFault("unreachable", at: branch.offset, "the condition is always the same")
        findings.append(source.finding(fault))
      }
    }
    return findings
  }

  /// Each text that a name is compared with.
  private static func comparisons(in expression: Expression) -> [(name: String, value: String, offset: Int)] {
    switch expression {
    case .literal, .list, .name, .member, .filtered: []
    case .not(let operand, _): comparisons(in: operand)
    case .both(let left, let right, _), .either(let left, let right, _):
      comparisons(in: left) + comparisons(in: right)
    case .compared(.name(let name, _), let comparison, .literal(let value), let offset)
    where comparison == .equal || comparison == .unequal:
      value.text.map { [(name, $0, offset)] } ?? []
    case .compared(.name(let name, _), .isIn, .list(let elements), let offset):
      elements.compactMap { element in
        guard case .literal(let value) = element, let text = value.text else { return nil }
        return (name, text, offset)
      }
    case .compared: []
    }
  }
}

extension Expression {
  /// The expression without the places of its parts, so that equal ones can be told.
  fileprivate var shape: Expression {
    switch self {
    case .literal: self
    case .list(let elements): .list(elements.map(\.shape))
    case .name(let name, _): .name(name, at: 0)
    case .member(let record, let name, _): .member(record.shape, name, at: 0)
    case .filtered(let input, let filter, let arguments, _):
      .filtered(input.shape, filter, arguments.map(\.shape), at: 0)
    case .not(let operand, _): .not(operand.shape, at: 0)
    case .both(let left, let right, _): .both(left.shape, right.shape, at: 0)
    case .either(let left, let right, _): .either(left.shape, right.shape, at: 0)
    case .compared(let left, let comparison, let right, _):
      .compared(left.shape, comparison, right.shape, at: 0)
    }
  }
}
