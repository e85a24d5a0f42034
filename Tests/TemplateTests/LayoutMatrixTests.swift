import Changes
import Findings
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every template in every layout with each pair of answers to its choices.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["HANGAR_LONG_TESTS"] != nil, "set HANGAR_LONG_TESTS=1 to run it"))
struct LayoutMatrixTests {
  @Test(
    .enabled("Python 3.11 or newer is needed") { await Python.readsTOML }, arguments: LayoutTests.Pair.all)
  func `every pair of answers makes files that can be read`(pair: LayoutTests.Pair) async throws {
    let folder = try ScratchFolder()
    let catalog = try Templates.catalog()
    let template = try #require(catalog.template(pair.template, layout: pair.layout).template)
    for (index, answers) in ChoicePairs.answers(for: template).enumerated() {
      let connector = try Templates.render(pair.template, answers, layout: pair.layout)
      for file in connector.plan.files {
        let findings =
          switch file.path.text.split(separator: ".").last {
          case "json": JSON.parse(file.contents).findings
          case "yaml", "yml": YAML.parse(file.contents).findings
          default: [Finding]()
          }
        #expect(findings.isEmpty, "\(pair) \(index) \(file.path)")
      }
      try connector.plan.write(into: folder.url.appendingPathComponent("\(index)"))
    }
    let result = try await Python.run(
      Python.system, ["-c", MatrixTests.parsing, folder.url.path], in: folder.url.path)
    #expect(result.succeeded, "\(pair): \(result.output)")
    guard await Python.hasPackages else { return }
    let found = try await Linters.findings(in: folder.url, language: template.summary.language)
    #expect(found.isEmpty, "\(pair): \(found)")
  }
}

/// Answers to a template's choices such that each pair of options occurs; everything else has its default.
enum ChoicePairs {
  static func answers(for template: Template) -> [Answers] {
    let factors = template.questions.filter { $0.type == .choice || $0.type == .boolean }
    return Pairwise.combinations(of: factors.map { options($0).count } + [AnswerMatrix.names.count]).map {
      combination in
      var answers = Answers()
      answers["name"] = Answer(JSON(AnswerMatrix.names[combination.last ?? 0]), .typed)
      for (question, option) in zip(factors, combination) {
        answers[question.id] = Answer(options(question)[option], .typed)
      }
      return filled(answers, for: template)
    }
  }

  private static func options(_ question: Question) -> [JSON] {
    question.type == .boolean ? [true, false] : question.choices.map { JSON($0.value) }
  }

  /// What has no default is answered as its placeholder shows.
  private static func filled(_ answers: Answers, for template: Template) -> Answers {
    var answers = answers
    let seed = Seed(definitionID: "4d7f0f5e-0b38-4c8e-9b37-3a0c6f1f2a11", year: 2026)
    for finding in template.resolve(answers, seed: seed).findings where finding.rule == "answers.missing" {
      guard let question = template.questions.first(where: { $0.id == finding.place.field }) else { continue }
      answers[question.id] = Answer(JSON(question.placeholder), .typed)
    }
    return answers
  }
}
