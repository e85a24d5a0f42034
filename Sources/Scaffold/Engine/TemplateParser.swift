/// Builds the nodes of a template from its tags.
struct TemplateParser {
  private let bytes: [UInt8]
  private var scanner: TagScanner
  private var depth = 0
  private var blocks: Set<String> = []
  /// Control tags nested deeper are refused, so that no template can exhaust the stack.
  private static let depthLimit = 32
  private static let keywords = ["if", "elif", "else", "end", "for", "include", "block"]
  private static let oneOfThem = "one of \(keywords.joined(separator: ", "))"

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = TagScanner(bytes)
  }

  static func parse(_ bytes: [UInt8]) throws(TemplateFault) -> [TemplateNode] {
    var parser = TemplateParser(bytes)
    let (nodes, closing) = try parser.nodes()
    if let closing {
      throw TemplateFault("syntax", at: closing.offset, "'\(closing.keyword)' closes nothing")
    }
    return nodes
  }

  /// A tag that ends a list of nodes: `elif`, `else` or `end`.
  private struct Closing {
    var keyword: String
    var offset: Int
    var rest: ExpressionParser
  }

  /// Nodes up to the tag that closes them, or up to the end of the text.
  private mutating func nodes() throws(TemplateFault) -> ([TemplateNode], Closing?) {
    var nodes: [TemplateNode] = []
    while true {
      switch try scanner.next() {
      case .end: return (nodes, nil)
      case .text(let range): nodes.append(.text(range))
      case .value(let tag):
        let expression = try ExpressionParser.parse(bytes, in: tag.content)
        nodes.append(.value(expression, endsLine: tag.endsLine, at: tag.offset))
      case .control(let tag):
        var parser = try ExpressionParser(bytes, in: tag.content)
        let (keyword, offset) = try parser.word(Self.oneOfThem)
        if keyword == "elif" || keyword == "else" || keyword == "end" {
          return (nodes, Closing(keyword: keyword, offset: offset, rest: parser))
        }
        nodes.append(try control(keyword, at: offset, tag, &parser))
      }
    }
  }

  private mutating func control(
    _ keyword: String, at offset: Int, _ tag: TagScanner.Tag, _ parser: inout ExpressionParser
  ) throws(TemplateFault) -> TemplateNode {
    switch keyword {
    case "if": return try choice(tag, &parser)
    case "for": return try loop(tag, &parser)
    case "block": return try block(tag, &parser)
    case "include":
      let (name, start) = try parser.quoted("the quoted name of a file")
      try parser.expectEnd()
      return .include(name, indentation: tag.indentation, at: start)
    default:
      throw TemplateFault(
        "syntax", at: offset, "there is no tag '\(keyword)'; a value is written <%= … %>",
        remedy: Nearest.remedy(for: keyword, among: Self.keywords))
    }
  }

  private mutating func choice(
    _ tag: TagScanner.Tag, _ parser: inout ExpressionParser
  ) throws(TemplateFault) -> TemplateNode {
    var branches: [TemplateNode.Branch] = []
    var condition = try parser.expression()
    try parser.expectEnd()
    var offset = tag.offset
    while true {
      var (body, closing) = try body(opened: tag)
      branches.append(TemplateNode.Branch(condition: condition, body: body, offset: offset))
      offset = closing.offset
      switch closing.keyword {
      case "elif":
        condition = try closing.rest.expression()
        try closing.rest.expectEnd()
      case "else":
        try closing.rest.expectEnd()
        return .choice(branches, otherwise: try bodyUntilEnd(opened: tag))
      default:
        try closing.rest.expectEnd()
        return .choice(branches, otherwise: [])
      }
    }
  }

  private mutating func loop(
    _ tag: TagScanner.Tag, _ parser: inout ExpressionParser
  ) throws(TemplateFault) -> TemplateNode {
    let (variable, start) = try parser.word("the loop's variable")
    guard variable != "loop" else {
      throw TemplateFault(
        "syntax", at: start, "'loop' is the loop's own state; give the variable another name")
    }
    try parser.expect(word: "in")
    let list = try parser.expression()
    try parser.expectEnd()
    let body = try bodyUntilEnd(opened: tag)
    return .loop(variable: variable, list: list, body: body, at: list.offset ?? tag.offset)
  }

  private mutating func block(
    _ tag: TagScanner.Tag, _ parser: inout ExpressionParser
  ) throws(TemplateFault) -> TemplateNode {
    let (name, start) = try parser.word("the block's name")
    try parser.expectEnd()
    guard blocks.insert(name).inserted else {
      throw TemplateFault("syntax", at: start, "the block '\(name)' stands twice in this file")
    }
    let body = try bodyUntilEnd(opened: tag)
    return .block(name, indentation: tag.indentation, body: body, at: start)
  }

  /// Nodes up to `end`, `elif` or `else`.
  private mutating func body(
    opened tag: TagScanner.Tag
  ) throws(TemplateFault) -> ([TemplateNode], Closing) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw TemplateFault("syntax", at: tag.offset, "tags are nested more than \(Self.depthLimit) deep")
    }
    defer { depth -= 1 }
    let (nodes, closing) = try nodes()
    guard let closing else {
      throw TemplateFault(
        "syntax", at: tag.offset, "the tag opened here has no end", remedy: "Close it with <% end %>.")
    }
    return (nodes, closing)
  }

  private mutating func bodyUntilEnd(
    opened tag: TagScanner.Tag
  ) throws(TemplateFault) -> [TemplateNode] {
    var (nodes, closing) = try body(opened: tag)
    guard closing.keyword == "end" else {
      throw TemplateFault("syntax", at: closing.offset, "'\(closing.keyword)' belongs to no 'if'")
    }
    try closing.rest.expectEnd()
    return nodes
  }
}
