import Changes
package import Scaffold
package import Schema

/// What a template asks, makes and leaves to do, as the command line shows it.
package struct TemplateReport {
  private let template: Template

  package init(_ template: Template) { self.template = template }

  package var lines: [String] {
    let summary = template.summary
    var layers = ["Layers: \(template.layers.map(\.id).joined(separator: ", "))"]
    if let layout = template.layout {
      layers.append("Layouts: \(summary.layouts.joined(separator: ", ")); shown as in \(layout)")
      layers += summary.notOffered.sorted { $0.key < $1.key }.map { "Not in \($0.key): \($0.value)." }
    }
    return [
      "\(template.id)  \(summary.title)", summary.summary, "", "When: \(summary.when)",
      "Makes: \(summary.makes)",
    ]
      + layers + ["", "Questions"] + template.questions.flatMap(lines(of:)) + ["", "Files"]
      + TextTable(template.files.map(row), indentation: 2).lines + ["", "Checklist"]
      + TextTable(template.checklist.map(row), indentation: 2).lines
  }

  private func lines(of question: Question) -> [String] {
    let facts = [
      question.isRequired ? "required" : "",
      question.shownDefault.map { "default \($0)" } ?? "",
      question.condition.map { "when \($0.source.text)" } ?? "",
      question.choices.isEmpty ? "" : "one of \(question.choices.map(\.value).joined(separator: ", "))",
    ]
    let all = ([question.type.rawValue] + facts.filter { !$0.isEmpty }).joined(separator: "; ")
    let help = question.help.isEmpty ? [] : ["      \(question.help)"]
    return ["  \(question.id)  \(question.title) (\(all))"] + help
  }

  private func row(_ file: TemplateFile) -> [String] {
    [file.key, file.owner.rawValue, file.layers.joined(separator: " + "), file.why]
  }

  private func row(_ item: ChecklistItem) -> [String] {
    [item.section, item.id, item.title.source.text, item.check.map { "(\($0.rawValue))" } ?? ""]
  }

  package var json: JSON {
    let summary = template.summary
    return [
      "id": JSON(template.id), "title": JSON(summary.title), "kind": JSON(summary.kind.rawValue),
      "language": JSON(summary.language), "summary": JSON(summary.summary), "when": JSON(summary.when),
      "makes": JSON(summary.makes), "layers": JSON(template.layers.map { JSON($0.id) }),
      "layouts": JSON(summary.layouts.map { JSON($0) }), "layout": template.layout.map { JSON($0) } ?? .null,
      "not_offered": JSON(
        members: summary.notOffered.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }),
      "questions": JSON(template.questions.map(record)), "files": JSON(template.files.map(record)),
      "checklist": JSON(template.checklist.map(record)),
    ]
  }

  private func record(_ question: Question) -> JSON {
    let choices = question.choices.map { choice -> JSON in
      JSON(present: [
        ("value", JSON(choice.value)), ("title", JSON(choice.title)), ("help", JSON(filled: choice.help)),
      ])
    }
    return JSON(present: [
      ("id", JSON(question.id)), ("type", JSON(question.type.rawValue)), ("title", JSON(question.title)),
      ("help", JSON(filled: question.help)), ("required", JSON(question.isRequired)),
      ("default", JSON(filled: question.shownDefault)),
      ("when", JSON(filled: question.condition?.source.text)),
      ("choices", choices.isEmpty ? nil : JSON(choices)), ("layer", JSON(question.place.layer)),
    ])
  }

  private func record(_ file: TemplateFile) -> JSON {
    JSON(present: [
      ("path", JSON(file.key)), ("owner", JSON(file.owner.rawValue)),
      ("mode", JSON("0" + String(file.mode.rawValue, radix: 8))),
      ("layers", JSON(file.layers.map { JSON($0) })), ("when", JSON(filled: file.condition?.source.text)),
      ("for_each", JSON(filled: file.loop?.list.source.text)), ("why", JSON(file.why)),
    ])
  }

  private func record(_ item: ChecklistItem) -> JSON {
    JSON(present: [
      ("id", JSON(item.id)), ("section", JSON(item.section)), ("title", JSON(item.title.source.text)),
      ("file", JSON(filled: item.file?.source.text)), ("command", JSON(filled: item.command?.source.text)),
      ("check", (item.check?.rawValue).map { JSON($0) }), ("layer", JSON(item.place.layer)),
    ])
  }
}

extension [TemplateSummary] {
  /// A line for each template.
  package var lines: [String] {
    TextTable(map { [$0.id, $0.kind.rawValue, $0.language, $0.title] }).lines
  }

  package var json: JSON {
    JSON(
      map { summary -> JSON in
        [
          "id": JSON(summary.id), "title": JSON(summary.title), "kind": JSON(summary.kind.rawValue),
          "language": JSON(summary.language), "summary": JSON(summary.summary),
          "layouts": JSON(summary.layouts.map { JSON($0) }),
        ]
      })
  }
}

extension SourceText {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension TemplateFile {
  /// The layer whose file it is, then those that changed a block of it.
  fileprivate var layers: [String] {
    var names = [place.layer]
    for block in blocks where !names.contains(block.contents.layer) { names.append(block.contents.layer) }
    return names
  }
}

extension Question {
  fileprivate var isRequired: Bool { !isOptional && defaultAnswer == nil }

  /// The default on one line; of presets what chooses them, of records how many there are.
  fileprivate var shownDefault: String? {
    switch defaultAnswer {
    case nil: nil
    case .value(let value) where type == .specFields || type == .streams:
      value.array?.count == 1 ? "1 entry" : "\(value.array?.count ?? 0) entries"
    case let answer?: answer.shown.isEmpty ? "empty" : answer.shown
    }
  }
}

extension DefaultAnswer {
  fileprivate var shown: String {
    switch self {
    case .value(let value): value.string ?? value.text()
    case .text(let template): template.source.text
    case .list(let elements): elements.map(\.shown).joined(separator: ", ")
    case .presets(let table): "the presets for '\(table.by)'"
    }
  }
}
