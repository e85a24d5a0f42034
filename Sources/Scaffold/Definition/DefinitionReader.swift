import Changes
import Findings
import OrderedCollections
import Schema

/// Reads a `template.yaml` or `layer.yaml` with everything that is wrong with it.
struct DefinitionReader {
  let layer: String
  let file: String
  var findings: [Finding] = []
  private let parsed: Parsed

  init(layer: String, file: String, _ parsed: Parsed) {
    self.layer = layer
    self.file = file
    self.parsed = parsed
  }

  private var isTemplate: Bool { file.hasSuffix("template.yaml") }

  /// What the list of templates shows; nil when there is no reading it.
  ///
  /// - Parameter base: The template that it goes on from, which says what it does not say itself.
  /// - Returns: The summary.
  mutating func readSummary(from base: TemplateSummary? = nil) -> TemplateSummary? {
    findings += parsed.findings
    guard let value = parsed.value else { return nil }
    var reader = RecordReader(value, "a template", at: origin)
    let summary = readSummary(&reader, from: base)
    findings += reader.findings
    return summary
  }

  /// The id of the template that it goes on from.
  var extended: String? { parsed.value?["extends"]?.string }

  /// The parts of the definition; nil when it cannot be read at all.
  ///
  /// What the layers before it add up to is needed for questions that it changes.
  mutating func read(
    after earlier: TemplateAssembly.Parts
  ) -> (layer: Layer, entries: TemplateAssembly.Entries)? {
    findings = parsed.findings
    guard let value = parsed.value else { return nil }
    var reader = RecordReader(value, isTemplate ? "a template" : "a layer", at: origin)
    if isTemplate { checkSummary(&reader) }
    let layer = readLayer(&reader, after: earlier)
    let entries = TemplateAssembly.Entries(
      files: records("files", &reader) { $0.file($1, at: $2) },
      checklist: records("checklist", &reader) { $0.item($1, at: $2) })
    reader.finish()
    findings += reader.findings
    return (layer, entries)
  }

  var origin: RecordOrigin { RecordOrigin(rule: "definition", file: file) }

  private func readSummary(
    _ reader: inout RecordReader, from base: TemplateSummary?
  ) -> TemplateSummary {
    let extends = reader.text("extends")
    let layers = (base.map { $0.layers + [$0.id] } ?? []) + (reader.texts("layers") ?? [])
    let layouts = reader.texts("layouts") ?? base?.layouts ?? []
    let summary = TemplateSummary(
      id: layer, title: reader.requiredText("title"),
      kind: (base == nil
        ? reader.requiredChoice("kind", of: ConnectorKind.self)
        : reader.choice("kind", of: ConnectorKind.self))
        ?? base?.kind ?? .source,
      language: base.map { reader.text("language") ?? $0.language } ?? reader.requiredText("language"),
      summary: base.map { reader.text("summary") ?? $0.summary } ?? reader.requiredText("summary"),
      when: reader.text("when") ?? base?.when ?? "", makes: reader.text("makes") ?? base?.makes ?? "",
      layers: layers, layouts: layouts, notOffered: notOffered(&reader, from: base, in: layouts),
      extends: extends,
      rank: reader.integer("rank") ?? 100)
    checkLayouts(of: summary, &reader)
    return summary
  }

  /// Why there are layouts that the template is not offered in; a base's reasons hold until it is offered there.
  private func notOffered(
    _ reader: inout RecordReader, from base: TemplateSummary?, in layouts: [String]
  ) -> [String: String] {
    let given = reader.sentences("not_offered") ?? [:]
    for layout in given.keys.sorted() where layouts.contains(layout) {
      reader.add("layouts", at: "not_offered", "'\(layout)' stands among the layouts that it is offered in")
    }
    return (base?.notOffered ?? [:]).filter { !layouts.contains($0.key) }.merging(given) { $1 }
  }

  /// Takes note of the keys of a summary that was read, and judged, before.
  private func checkSummary(_ reader: inout RecordReader) {
    let keys = [
      "extends", "title", "kind", "language", "summary", "when", "makes", "layers", "layouts", "not_offered",
      "rank",
    ]
    for key in keys { _ = reader.value(key) }
  }

  /// Layouts without a place for their layer, or a place without layouts, would be a mistake nobody sees.
  private func checkLayouts(of summary: TemplateSummary, _ reader: inout RecordReader) {
    let slots = summary.layers.count { $0 == TemplateSummary.layoutSlot }
    if summary.lacksLayouts { reader.missing("layouts") }
    guard slots != 1, !summary.layouts.isEmpty else { return }
    reader.add(
      "layouts", at: "layouts", "the layers hold '$layout' \(slots == 0 ? "nowhere" : "more than once")",
      remedy: "Write '$layout' once where the layout's layer stands.")
  }

  private mutating func readLayer(
    _ reader: inout RecordReader, after earlier: TemplateAssembly.Parts
  ) -> Layer {
    if let id = reader.text("id"), id != layer {
      reader.add("id", at: "id", "'\(id)' stands in the folder '\(layer)'; the id is the folder's name")
    }
    return Layer(
      id: layer, title: reader.text("title") ?? layer, summary: reader.text("summary") ?? "",
      isLayout: isTemplate ? false : reader.flag("layout") ?? false,
      home: isTemplate ? nil : home(&reader), excluded: isTemplate ? [] : reader.texts("git_exclude") ?? [],
      questions: records("questions", &reader) { $0.question($1, at: $2, earlier: earlier.questions) },
      computed: records("computed", &reader) { $0.computed($1, at: $2) },
      presets: presets(&reader), files: [], checklist: [])
  }

  private func home(_ reader: inout RecordReader) -> String? {
    guard let text = reader.text("home") else { return nil }
    do {
      return try RelativePath(text).text
    } catch {
      reader.add("home", at: "home", error.description)
      return nil
    }
  }

  /// Reads each record of a list that the definition has under `key`.
  mutating func records<Part>(
    _ key: String, _ reader: inout RecordReader,
    _ read: (inout DefinitionReader, JSON, RecordOrigin) -> Part?
  ) -> [Part] {
    let origin = origin.appending(key)
    return (reader.list(key) ?? []).enumerated().compactMap { index, record in
      read(&self, record, origin.appending(index))
    }
  }

  private mutating func presets(_ reader: inout RecordReader) -> [FieldPreset] {
    guard let value = reader.value("presets") else { return [] }
    let origin = origin.appending("presets")
    var list = RecordReader(value, "a list of presets", at: origin)
    let presets = value.members.map { id, record in
      _ = list.value(id)
      return preset(id, record, at: origin.appending(id))
    }
    findings += list.findings
    return presets
  }

  private mutating func preset(_ id: String, _ record: JSON, at origin: RecordOrigin) -> FieldPreset {
    var reader = RecordReader(record, "a preset", at: origin)
    var inner: [Finding] = []
    let fields = (reader.list("fields") ?? []).enumerated().map { index, field in
      SpecField(reading: field, at: origin.appending("fields").appending(index), findings: &inner)
    }
    let preset = FieldPreset(
      id: id, title: reader.requiredText("title"), isNeeded: reader.flag("needed") ?? false,
      fields: fields, place: place(record))
    reader.finish()
    findings += reader.findings + inner
    return preset
  }

  private mutating func computed(_ record: JSON, at origin: RecordOrigin) -> ComputedAnswer? {
    var reader = RecordReader(record, "a computed answer", at: origin)
    let id = identifier(&reader)
    let expression = expression("expression", &reader)
    let text = template("value", &reader)
    if expression == nil, text == nil, reader.findings.isEmpty { reader.missing("value") }
    reader.finish()
    findings += reader.findings
    guard let value = text.map(ComputedAnswer.Value.text) ?? expression.map(ComputedAnswer.Value.expression)
    else { return nil }
    return ComputedAnswer(id: id, value: value, place: place(record))
  }

  func place(_ record: JSON) -> DefinitionPlace {
    DefinitionPlace(layer: layer, file: file, position: record.span?.start ?? .start)
  }
}
