package import Findings

/// A file of the pack or a templated string, parsed once.
package struct ParsedTemplate: Equatable, Sendable {
  package let source: SourceText
  let nodes: [TemplateNode]

  /// - Throws: A finding at the first place where the text breaks the syntax.
  package init(_ source: SourceText) throws(SyntaxFailure) {
    self.source = source
    do {
      nodes = try TemplateParser.parse(source.bytes)
    } catch {
      throw SyntaxFailure(finding: source.finding(error))
    }
  }

  /// What stands where a text was wrong, once its finding is made.
  init(emptyIn file: String) {
    source = SourceText([], file: file)
    nodes = []
  }

  /// The text without any tag read, for a string that is a value and not a template.
  var isPlain: Bool {
    nodes.allSatisfy { if case .text = $0 { true } else { false } }
  }
}

/// An expression of a definition, such as the `when` of a question.
package struct ParsedExpression: Equatable, Sendable {
  package let source: SourceText
  let expression: Expression

  /// - Throws: A finding at the first place where the text breaks the syntax.
  package init(_ source: SourceText) throws(SyntaxFailure) {
    self.source = source
    do {
      expression = try ExpressionParser.parse(source.bytes, in: source.bytes.indices)
    } catch {
      throw SyntaxFailure(finding: source.finding(error))
    }
  }
}

/// A template's text breaks the engine's syntax.
package struct SyntaxFailure: Error, Equatable, Sendable {
  package var finding: Finding
}
