import OrderedCollections
import Scaffold
package import Schema

/// What was typed in the wizard, kept outside the workspace until the connector is written.
package struct Draft: Equatable, Sendable {
  package var template: String
  package var answers: JSON
  package var step: String
  /// The layout that was chosen in the place of the one that the folder speaks for.
  package var layout: String?

  package init(template: String, answers: JSON, step: String, layout: String? = nil) {
    self.layout = layout
    self.template = template
    self.answers = answers
    self.step = step
  }

  /// The draft as a file's text.
  package var json: JSON {
    let record: JSON = [
      "format": 1, "template": JSON(template), "step": JSON(step), "answers": answers,
    ]
    return layout.map { record.setting("layout", to: JSON($0)) } ?? record
  }

  /// Nil for what is no draft, or one of a newer format.
  package init?(_ json: JSON) {
    guard json["format"]?.int == 1, let template = json["template"]?.string, let answers = json["answers"]
    else { return nil }
    self.init(
      template: template, answers: answers, step: json["step"]?.string ?? "", layout: json["layout"]?.string)
  }
}

extension Wizard {
  /// What is worth keeping; nil before a template is chosen and after the files are written.
  package var draft: Draft? {
    guard let template, step != .done, given.present.object?.isEmpty == false else { return nil }
    return Draft(template: template.id, answers: given.present, step: step.title, layout: chosenLayout)
  }
}
