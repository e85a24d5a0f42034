import Findings
import OrderedCollections
package import Schema

@testable import Scaffold

/// The text that a template gives, or the first finding's place and message.
func rendered(
  _ text: String, _ values: [String: TemplateValue] = [:], as syntax: Syntax = .value,
  _ parts: TemplateParts = TemplateParts(), file: String = "t"
) -> String {
  do {
    let template = try ParsedTemplate(SourceText(Array(text.utf8), file: file))
    let (bytes, findings) = template.render(Scope(values), as: syntax, parts)
    return findings.first.map(shown) ?? String(decoding: bytes, as: UTF8.self)
  } catch {
    return shown(error.finding)
  }
}

/// A finding as `file:line:col: message remedy`.
func shown(_ finding: Finding) -> String {
  let place = finding.place.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
  let remedy = finding.remedy.map { " \($0)" } ?? ""
  return "\(finding.place.file ?? finding.place.field ?? "")\(place): \(finding.message)\(remedy)"
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(.string(value)) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}

extension JSON: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) { self.init(.null) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(.object(JSONObject(uniqueKeysWithValues: elements.map { ($0.0, JSONMember($0.1)) })))
  }
}

/// Data for a template's scope.
func data(_ json: JSON) -> TemplateValue { .data(json.kind) }
