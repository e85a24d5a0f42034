import Schema

/// Parses the expression in a stretch of a source text.
///
/// From loosest to tightest: `or`, `and`, `not`, comparisons and `in`, filters and members.
struct ExpressionParser {
  private var scanner: ExpressionScanner
  private var token: ExpressionToken
  private var offset: Int
  private var depth = 0
  /// Expressions nested deeper are refused, so that no template can exhaust the stack.
  private static let depthLimit = 50

  init(_ bytes: [UInt8], in range: Range<Int>) throws(TemplateFault) {
    scanner = ExpressionScanner(bytes, in: range)
    (token, offset) = try scanner.next()
  }

  /// The whole stretch as one expression.
  static func parse(_ bytes: [UInt8], in range: Range<Int>) throws(TemplateFault) -> Expression {
    var parser = try ExpressionParser(bytes, in: range)
    let expression = try parser.expression()
    try parser.expectEnd()
    return expression
  }

  mutating func expectEnd() throws(TemplateFault) {
    guard token == .end else { throw unexpected("the end of the tag") }
  }

  /// The next word, such as a loop's variable.
  mutating func word(_ what: String) throws(TemplateFault) -> (text: String, offset: Int) {
    guard case .word(let text) = token else { throw unexpected(what) }
    let start = offset
    try advance()
    return (text, start)
  }

  /// A quoted text, such as an include's name.
  mutating func quoted(_ what: String) throws(TemplateFault) -> (text: String, offset: Int) {
    guard case .text(let text) = token else { throw unexpected(what) }
    let start = offset
    try advance()
    return (text, start)
  }

  mutating func expect(word: String) throws(TemplateFault) {
    guard token == .word(word) else { throw unexpected("'\(word)'") }
    try advance()
  }

  mutating func expression() throws(TemplateFault) -> Expression {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw TemplateFault("syntax", at: offset, "the expression is nested more than \(Self.depthLimit) deep")
    }
    defer { depth -= 1 }
    var left = try conjunction()
    while token == .word("or") {
      let start = offset
      try advance()
      left = .either(left, try conjunction(), at: start)
    }
    return left
  }

  private mutating func conjunction() throws(TemplateFault) -> Expression {
    var left = try negation()
    while token == .word("and") {
      let start = offset
      try advance()
      left = .both(left, try negation(), at: start)
    }
    return left
  }

  private mutating func negation() throws(TemplateFault) -> Expression {
    var starts: [Int] = []
    while token == .word("not") {
      starts.append(offset)
      try advance()
    }
    guard starts.count <= Self.depthLimit else {
      throw TemplateFault("syntax", at: offset, "'not' is repeated more than \(Self.depthLimit) times")
    }
    var operand = try comparison()
    for start in starts { operand = .not(operand, at: start) }
    return operand
  }

  private mutating func comparison() throws(TemplateFault) -> Expression {
    let left = try filtered()
    guard let comparison = comparisonSign() else { return left }
    let start = offset
    try advance()
    return .compared(left, comparison, try filtered(), at: start)
  }

  private func comparisonSign() -> Expression.Comparison? {
    switch token {
    case .sign(let sign): Expression.Comparison(rawValue: sign)
    case .word("in"): .isIn
    default: nil
    }
  }

  private mutating func filtered() throws(TemplateFault) -> Expression {
    var value = try operand()
    var length = 0
    while token == .sign("|") || token == .sign(".") {
      length += 1
      guard length <= Self.depthLimit else {
        throw TemplateFault("syntax", at: offset, "more than \(Self.depthLimit) filters or members in a row")
      }
      value = token == .sign("|") ? try filter(of: value) : try member(of: value)
    }
    return value
  }

  private mutating func member(of record: Expression) throws(TemplateFault) -> Expression {
    try advance()
    let (name, start) = try word("a member's name")
    return .member(record, name, at: start)
  }

  private mutating func filter(of value: Expression) throws(TemplateFault) -> Expression {
    try advance()
    let (name, start) = try word("a filter's name")
    guard let filter = Filter(rawValue: name) else {
      throw TemplateFault(
        "filter.unknown", at: start, "there is no filter '\(name)'",
        remedy: Nearest.remedy(for: name, among: Filter.allCases.map(\.rawValue)))
    }
    let arguments = token == .sign("(") ? try list(closing: ")") : []
    guard filter.argumentCounts.contains(arguments.count) else {
      throw TemplateFault("filter.arguments", at: start, filter.arityMessage(given: arguments.count))
    }
    return .filtered(value, filter, arguments, at: start)
  }

  private mutating func operand() throws(TemplateFault) -> Expression {
    let start = offset
    switch token {
    case .text(let text):
      try advance()
      return .literal(.text(text))
    case .number(let text):
      try advance()
      return .literal(.data(.number(JSONNumber(text: text))))
    case .sign("("):
      try advance()
      let inner = try expression()
      guard token == .sign(")") else { throw unexpected("')'") }
      try advance()
      return inner
    case .sign("["): return .list(try list(closing: "]"))
    case .word(let name):
      if let literal = Self.constants[name] {
        try advance()
        return .literal(literal)
      }
      guard !Self.reserved.contains(name) else { throw unexpected("a value") }
      try advance()
      return .name(name, at: start)
    case .sign, .end: throw unexpected("a value")
    }
  }

  private static let constants: [String: TemplateValue] = [
    "true": .truth(true), "false": .truth(false), "null": .data(.null),
  ]
  private static let reserved: Set = ["and", "or", "not", "in"]

  /// Expressions between commas; the opening sign is the current token.
  private mutating func list(closing: String) throws(TemplateFault) -> [Expression] {
    try advance()
    var elements: [Expression] = []
    while token != .sign(closing) {
      elements.append(try expression())
      guard token == .sign(",") else { break }
      try advance()
    }
    guard token == .sign(closing) else { throw unexpected("',' or '\(closing)'") }
    try advance()
    return elements
  }

  private mutating func advance() throws(TemplateFault) { (token, offset) = try scanner.next() }

  private func unexpected(_ wanted: String) -> TemplateFault {
    TemplateFault("syntax", at: offset, "\(wanted) is expected here, not \(token.shown)")
  }
}
