import Findings
import Schema

extension DefinitionReader {
  /// An answer's id: what templates name it by.
  func identifier(_ reader: inout RecordReader) -> String {
    let id = reader.requiredText("id")
    let reserved: Set = ["loop", "true", "false", "null", "and", "or", "not", "in"]
    if !id.isEmpty, !NameRules.isIdentifier(id) || reserved.contains(id) {
      reader.add(
        "id", at: "id", "'\(id)' is no name for an answer: use small letters, digits and '_', a letter first")
    }
    return id
  }

  /// A templated text; nil when the key is absent or the text is wrong.
  mutating func template(_ key: String, _ reader: inout RecordReader) -> ParsedTemplate? {
    let span = reader.span(of: key)
    guard let text = reader.text(key) else { return nil }
    return template(text, at: span)
  }

  mutating func template(_ text: String, at span: TextSpan?) -> ParsedTemplate? {
    do {
      return try ParsedTemplate(source(text, span))
    } catch {
      findings.append(error.finding)
      return nil
    }
  }

  mutating func expression(_ key: String, _ reader: inout RecordReader) -> ParsedExpression? {
    let span = reader.span(of: key)
    guard let text = reader.text(key) else { return nil }
    return expression(text, at: span)
  }

  mutating func expression(_ text: String, at span: TextSpan?) -> ParsedExpression? {
    do {
      return try ParsedExpression(source(text, span))
    } catch {
      findings.append(error.finding)
      return nil
    }
  }

  /// A value that may be templated anywhere inside.
  mutating func defaultAnswer(_ value: JSON) -> DefaultAnswer? {
    switch value.kind {
    case .string(let text):
      guard text.mayHoldTag else { return .value(value) }
      return template(text, at: value.span).map(DefaultAnswer.text)
    case .array(let list) where list.allSatisfy({ $0.string != nil }):
      return .list(list.compactMap { defaultAnswer($0) })
    default: return .value(value)
    }
  }

  /// A text of the definition with the place of its first letter; behind a quote, when there is one.
  private func source(_ text: String, _ span: TextSpan?) -> SourceText {
    guard var origin = span?.start else { return SourceText(Array(text.utf8), file: file) }
    if let span, span.bytes.count == text.utf8.count + 2 {
      origin.column += 1
      origin.offset += 1
    }
    return SourceText(Array(text.utf8), file: file, origin: origin)
  }
}
