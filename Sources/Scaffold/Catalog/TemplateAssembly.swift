import Findings
import Schema

/// Puts the layers of a template together: a later one wins, by id, by output path or by named block.
struct TemplateAssembly {
  /// What the layers so far add up to.
  struct Parts {
    var questions: [Question] = []
    var computed: [ComputedAnswer] = []
    var presets: [FieldPreset] = []
    var files: [TemplateFile] = []
    var checklist: [ChecklistItem] = []
    /// Files that the layout leaves out, whatever layer makes them.
    var leftOut: Set<String> = []
  }

  /// What a layer does to the parts before it.
  struct Entries {
    var files: [FileEntry] = []
    var checklist: [(id: String, item: ChecklistItem?)] = []
  }

  private let catalog: TemplateCatalog
  private(set) var findings: [Finding] = []
  private var parts = Parts()

  /// The layout that the workspace speaks for.
  private let found: String?

  init(catalog: TemplateCatalog, found: String? = nil) {
    self.catalog = catalog
    self.found = found
  }

  mutating func template(_ id: String, layout: String?) -> Template? {
    guard let reader = catalog.definition(ofTemplate: id) else {
      findings = [unknown(id)]
      return nil
    }
    let (found, problems) = catalog.summary(reading: reader)
    findings = problems
    guard let summary = found, !summary.lacksLayouts else { return nil }
    guard let names = layerNames(summary, layout), let layers = add(names, for: reader) else { return nil }
    guard let own = add(reader) else { return nil }
    let template = Template(
      summary: summary, layers: layers + [own], questions: parts.questions, computed: parts.computed,
      presets: parts.presets, files: parts.files, checklist: parts.checklist)
    if let layout, template.layout != layout {
      findings.append(notOffered(layout, summary, in: [template.layout].compactMap { $0 }))
      return nil
    }
    return template
  }

  private mutating func add(_ names: [String], for template: DefinitionReader) -> [Layer]? {
    var layers: [Layer] = []
    let bases = catalog.bases(of: template)
    for name in names {
      let isBase = bases.contains(name)
      guard let definition = isBase ? catalog.definition(ofTemplate: name) : catalog.definition(ofLayer: name)
      else {
        let message = "there is no layer '\(name)'"
        findings.append(Finding("templates.layer", .error, at: .file(template.file), message))
        return nil
      }
      guard let layer = add(definition) else { return nil }
      layers.append(layer)
    }
    return layers
  }

  private func unknown(_ id: String) -> Finding {
    Finding(
      "templates.unknown", .error, at: Place(), "there is no template '\(id)'",
      remedy: Nearest.remedy(for: id, among: catalog.ids))
  }

  /// The template's layers with the layout's in its place; nil when the template is not offered in it.
  private mutating func layerNames(_ summary: TemplateSummary, _ layout: String?) -> [String]? {
    guard !summary.layouts.isEmpty else { return summary.layers }
    guard let chosen = layout ?? found ?? summary.layouts.first, summary.layouts.contains(chosen) else {
      findings.append(notOffered(layout ?? found ?? "", summary, in: summary.layouts))
      return nil
    }
    return summary.layers.map { $0 == TemplateSummary.layoutSlot ? chosen : $0 }
  }

  private func notOffered(_ layout: String, _ summary: TemplateSummary, in offered: [String]) -> Finding {
    let all = catalog.layouts()
    guard all.contains(layout) else {
      return Finding(
        "templates.layout", .error, at: Place(), "there is no layout '\(layout)'",
        remedy: Nearest.remedy(for: layout, among: all))
    }
    let origin = found == nil ? "" : ", which this folder speaks for"
    let reason = summary.notOffered[layout].map { ": \($0)" } ?? ""
    return Finding(
      "templates.layout", .error, at: Place(),
      "'\(summary.id)' is not offered in the layout '\(layout)'\(origin)\(reason)",
      remedy: offered.isEmpty
        ? "It has no layouts; leave --layout away."
        : "It is offered in: \(offered.joined(separator: ", ")); --layout chooses.")
  }

  /// Adds a layer's parts to those before it.
  private mutating func add(_ definition: DefinitionReader) -> Layer? {
    var definition = definition
    let parts = definition.read(after: self.parts)
    findings += definition.findings
    guard let (read, entries) = parts else { return nil }
    return add(read, entries)
  }

  private mutating func add(_ read: Layer, _ entries: Entries) -> Layer {
    parts.questions.replace(read.questions) { $0.id == $1.id }
    parts.computed.replace(read.computed) { $0.id == $1.id }
    parts.presets.replace(read.presets) { $0.id == $1.id }
    for entry in entries.files where !leavesOut(entry, as: read) { add(entry) }
    for (id, item) in entries.checklist {
      parts.checklist.replace(item.map { [$0] } ?? []) { $0.id == $1.id }
      if item == nil { parts.checklist.removeAll { $0.id == id } }
    }
    var layer = read
    layer.files = parts.files.filter { $0.place.layer == read.id }
    layer.checklist = parts.checklist.filter { $0.place.layer == read.id }
    return layer
  }

  /// Whether nothing comes of an entry, since the layout leaves its file out.
  ///
  /// A layout stands before the layers that may make the file, or change it, and has the last word all the same.
  private mutating func leavesOut(_ entry: FileEntry, as layer: Layer) -> Bool {
    if layer.isLayout, case .remove(let key, _) = entry {
      parts.leftOut.insert(key)
      parts.files.removeAll { $0.key == key }
    }
    return parts.leftOut.contains(entry.key)
  }

  private mutating func add(_ entry: FileEntry) {
    switch entry {
    case .add(let file): parts.files.replace([file]) { $0.key == $1.key }
    case .remove(let key, let place): change(key, at: place) { parts, index in parts.files.remove(at: index) }
    case .extend(let key, let blocks, let place):
      change(key, at: place) { parts, index in parts.files[index].blocks += blocks }
    case .move(let key, let target, let site, let place):
      change(key, at: place) { parts, index in
        (parts.files[index].path, parts.files[index].site) = (target, site)
      }
    }
  }

  /// Changes an earlier layer's file, which has to be there.
  private mutating func change(_ key: String, at place: DefinitionPlace, _ change: (inout Parts, Int) -> Void)
  {
    if let index = parts.files.firstIndex(where: { $0.key == key }) { return change(&parts, index) }
    findings.append(
      Finding(
        "templates.file", .error, at: place.place,
        "no layer before this one makes '\(key)'",
        remedy: Nearest.remedy(for: key, among: parts.files.map(\.key))))
  }
}

extension Array {
  /// Puts each new element in the place of the one that is the same, or at the end.
  fileprivate mutating func replace(_ elements: [Element], _ isSame: (Element, Element) -> Bool) {
    for element in elements {
      if let index = firstIndex(where: { isSame($0, element) }) {
        self[index] = element
      } else {
        append(element)
      }
    }
  }
}
