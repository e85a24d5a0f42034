import OrderedCollections
package import Scaffold
package import Schema

/// What was typed in the wizard, kept outside the workspace until the connector is written.
package struct Draft: Equatable, Sendable {
  package var template: String
  package var answers: JSON
  /// The title of the step it stood at.
  package var step: String
  /// The layout that was chosen in the place of the one that the folder speaks for.
  package var layout: String?
  /// Identifiers and dates of the connector to be, which also tell drafts apart; nil for answers from elsewhere.
  package var seed: Seed?
  /// Fields that made room when another way to sign in was chosen.
  package var aside: [SpecField]
  /// The paths of the files that were left out of the write.
  package var leftOut: [String]

  package init(
    template: String, answers: JSON, step: String, layout: String? = nil, seed: Seed? = nil,
    aside: [SpecField] = [], leftOut: [String] = []
  ) {
    self.layout = layout
    self.template = template
    self.answers = answers
    self.step = step
    self.seed = seed
    self.aside = aside
    self.leftOut = leftOut
  }

  /// What tells drafts apart.
  package var id: String { seed?.definitionID ?? "" }

  /// Whether nobody said anything yet.
  package var isEmpty: Bool { template.isEmpty && answers.members.isEmpty }

  /// The connector's name, or what stands for it.
  package var name: String { answers["name"]?.string ?? "(no name)" }

  /// The draft as a file's text.
  package var json: JSON {
    let seeded: [(String, JSON)] =
      seed.map { [("definition_id", JSON($0.definitionID)), ("year", JSON($0.year))] } ?? []
    let packaged = layout.map { [("layout", JSON($0))] } ?? []
    return JSON(
      members: [("format", 1), ("template", JSON(template)), ("step", JSON(step))] + packaged + seeded + [
        ("answers", answers), ("aside", JSON(aside.map(\.shortJSON))),
        ("left_out", JSON(leftOut.map { JSON($0) })),
      ])
  }

  /// Nil for what is no draft, or one of a newer format.
  package init?(_ json: JSON) {
    guard json["format"]?.int == 1, let template = json["template"]?.string, let answers = json["answers"]
    else { return nil }
    let id = json["definition_id"]?.string
    let seed = id.flatMap { id in json["year"]?.int.map { Seed(definitionID: id, year: $0) } }
    self.init(
      template: template, answers: answers, step: json["step"]?.string ?? "", layout: json["layout"]?.string,
      seed: seed, aside: SpecField.reading(json["aside"] ?? [], answer: "aside").fields,
      leftOut: json["left_out"]?.array?.compactMap(\.string) ?? [])
  }
}

extension Wizard {
  /// What is worth keeping; nil before a template is chosen and after the files are written.
  package var draft: Draft? {
    guard let template, step != .done, given.present.object?.isEmpty == false else { return nil }
    return Draft(
      template: template.id, answers: given.present, step: step.title, layout: chosenLayout, seed: seed,
      aside: aside, leftOut: leftOut)
  }
}
