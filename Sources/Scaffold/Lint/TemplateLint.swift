package import Findings

/// Looks for what is wrong with templates themselves, before anyone answers a question.
///
/// Names that nothing declares or uses, branches nothing reaches, and what rendering says for every choice.
package struct TemplateLint {
  private let catalog: TemplateCatalog
  private var findings: [Finding] = []
  /// What templates use of each layer: a part is unused when no template that has it uses it.
  private var used: Set<PartID> = []
  private var declared: [(id: PartID, place: DefinitionPlace, message: String)] = []

  /// A question, computed answer, preset or file of a layer.
  struct PartID: Hashable {
    var layer: String
    var name: String
    var isFile = false
  }

  private init(catalog: TemplateCatalog) { self.catalog = catalog }

  /// Everything that is wrong with the given templates, or with all; each finding once.
  package static func findings(in catalog: TemplateCatalog, ids: [String]? = nil) -> [Finding] {
    var lint = TemplateLint(catalog: catalog)
    for id in ids ?? catalog.ids { lint.check(id) }
    if ids == nil {
      lint.findUnused()
      lint.add(catalog.misnamed)
    }
    return lint.findings
  }

  /// Checks a template in each layout that it is offered in.
  private mutating func check(_ id: String) {
    let layouts = catalog.template(id).template?.summary.layouts ?? []
    for layout in layouts.isEmpty ? [nil] : layouts.map(Optional.some) { check(id, layout) }
  }

  private mutating func check(_ id: String, _ layout: String?) {
    let (template, findings) = catalog.template(id, layout: layout)
    add(findings)
    guard let template else { return }
    let usage = TemplateUsage(of: template, in: catalog)
    add(usage.findings)
    add(PresetLint.findings(in: template))
    add(ChoiceMatrix.findings(of: template, in: catalog))
    note(usage, of: template)
  }

  /// Layers are shared, so the same finding comes up for several templates.
  private mutating func add(_ others: [Finding]) {
    for finding in others where !findings.contains(finding) { findings.append(finding) }
  }

  private mutating func note(_ usage: TemplateUsage, of template: Template) {
    for question in template.questions {
      declare(
        question.id, question.place, "nothing uses the answer of '\(question.id)'",
        if: !usage.names.contains(question.id))
    }
    for computed in template.computed {
      declare(
        computed.id, computed.place, "nothing uses '\(computed.id)'", if: !usage.names.contains(computed.id))
    }
    for layer in template.layers {
      for name in catalog.fileNames(of: layer.id) {
        let file = PartID(layer: layer.id, name: name, isFile: true)
        if usage.files.contains(ContentsReference(layer: layer.id, name: name)) { used.insert(file) }
        let path = catalog.path(of: ContentsReference(layer: layer.id, name: name))
        declared.append(
          (file, DefinitionPlace(layer: layer.id, file: path, position: .start), "no template uses this file")
        )
      }
    }
  }

  private mutating func declare(
    _ name: String, _ place: DefinitionPlace, _ message: String, if isUnused: Bool
  ) {
    let id = PartID(layer: place.layer, name: name)
    if !isUnused { used.insert(id) }
    declared.append((id, place, message))
  }

  private mutating func findUnused() {
    for (id, place, message) in declared where !used.contains(id) {
      add([Finding("lint.unused", .warning, at: place.place, message)])
    }
  }
}
