import Findings
import Schema

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

/// Data for a template's scope.
func data(_ json: JSON) -> TemplateValue { .data(json.kind) }
