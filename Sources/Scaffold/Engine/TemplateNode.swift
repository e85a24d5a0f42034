/// A part of a parsed template; ranges and offsets are into its source text.
indirect enum TemplateNode: Equatable, Sendable {
  case text(Range<Int>)
  /// `endsLine`: nothing but closing signs and commas follows on the line of the source.
  case value(Expression, endsLine: Bool, at: Int)
  case choice([Branch], otherwise: [TemplateNode])
  case loop(variable: String, list: Expression, body: [TemplateNode], at: Int)
  /// `indentation` is the blank before a tag that stands alone on its line; nil for one inside a line.
  case include(String, indentation: Range<Int>?, at: Int)
  case block(String, indentation: Range<Int>?, body: [TemplateNode], at: Int)

  struct Branch: Equatable, Sendable {
    var condition: Expression
    var body: [TemplateNode]
    var offset: Int
  }
}
