/// A parsed expression; offsets count from the start of its source text.
indirect enum Expression: Equatable, Sendable {
  case literal(TemplateValue)
  case list([Expression])
  case name(String, at: Int)
  case member(Expression, String, at: Int)
  case filtered(Expression, Filter, [Expression], at: Int)
  case not(Expression, at: Int)
  case both(Expression, Expression, at: Int)
  case either(Expression, Expression, at: Int)
  case compared(Expression, Comparison, Expression, at: Int)

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"
  }
}

extension Expression {
  /// Where a message about the whole expression points.
  var offset: Int? {
    switch self {
    case .literal: nil
    case .list(let elements): elements.lazy.compactMap(\.offset).first
    case .name(_, let offset), .member(_, _, let offset), .filtered(_, _, _, let offset),
      .not(_, let offset), .both(_, _, let offset), .either(_, _, let offset),
      .compared(_, _, _, let offset):
      offset
    }
  }
}
