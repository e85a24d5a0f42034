import Changes
import Findings
import Schema

@testable import Scaffold

/// A catalog of the given files, paths below `Templates`.
func pack(_ files: [String: String]) -> TemplateCatalog {
  TemplateCatalog(stores: [.memory(files.mapValues { Array($0.utf8) })])
}

/// The head of a template's definition, to be followed by its lists.
func head(_ layers: String = "[]") -> String {
  "title: T\nkind: source\nlanguage: python\nsummary: S.\nlayers: \(layers)\n"
}

let seed = Seed(definitionID: "11111111-2222-4333-8444-555555555555", year: 2026)

/// Answers as flags give them.
func flags(_ values: [String: JSON]) -> Answers {
  var answers = Answers()
  for (id, value) in values.sorted(by: { $0.key < $1.key }) { answers[id] = Answer(value, .flag) }
  return answers
}

/// The text of each rendered file by path, and every finding of definition, answers and rendering.
func generated(
  _ catalog: TemplateCatalog, _ id: String = "t", _ answers: Answers = Answers(), layout: String? = nil
) -> (files: [String: String], findings: [String]) {
  let (template, findings) = catalog.template(id, layout: layout)
  guard let template else { return ([:], findings.map(shown)) }
  let resolution = template.resolve(answers, seed: seed)
  let connector = catalog.render(template, resolution)
  let files = connector.plan.files.map { ($0.path.text, String(decoding: $0.contents, as: UTF8.self)) }
  let all = findings + resolution.findings + connector.findings
  return (Dictionary(files) { $1 }, all.map(shown))
}
