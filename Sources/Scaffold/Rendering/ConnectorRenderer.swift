import Changes
import Findings
import Schema

extension TemplateCatalog {
  /// Renders a template with resolved answers.
  package func render(_ template: Template, _ resolution: Resolution) -> RenderedConnector {
    var renderer = ConnectorRenderer(catalog: self, template: template, resolution: resolution)
    return renderer.render()
  }
}

/// Renders the files of one connector.
struct ConnectorRenderer {
  private let catalog: TemplateCatalog
  let template: Template
  var scope: Scope
  private let secrets: [[UInt8]]
  private var files: [PlannedFile] = []
  private var insertions: [PlannedInsertion] = []
  /// The connector's folder below the plan's; nil when it is the plan's folder.
  private let home: RelativePath?
  private var provenance: [RelativePath: Provenance] = [:]
  var findings: [Finding] = []
  /// By the file that they stand in.
  private var parsed: [String: ParsedTemplate] = [:]
  /// Paths without regard to case, for disks that have none.
  private var taken: [String: String] = [:]
  /// Secrets shorter than this stand in a file by chance.
  private static let secretLength = 6

  init(catalog: TemplateCatalog, template: Template, resolution: Resolution) {
    self.catalog = catalog
    self.template = template
    scope = resolution.scope
    home = template.home(resolution)
    secrets = resolution.secrets.filter { $0.utf8.count >= Self.secretLength }.map { Array($0.utf8) }
  }

  mutating func render() -> RenderedConnector {
    let items = RenderedItem.ordered(checklist())
    scope["checklist"] = .data(RenderedItem.sections(items).kind)
    for file in template.files { render(file) }
    return RenderedConnector(
      plan: FilePlan(files, inserting: insertions), provenance: provenance, checklist: items,
      findings: findings, home: home)
  }

  private mutating func render(_ file: TemplateFile) {
    do throws(RenderingFault) {
      guard let loop = file.loop else { return try renderOnce(file) }
      guard let elements = try evaluate(loop.list).list else {
        throw problem("file.for", file, "'for' goes over a list")
      }
      for (index, element) in elements.enumerated() {
        scope.enterLoop(loop.variable, .data(element.kind), index: index + 1, count: elements.count)
        defer { scope.leaveLoop() }
        try renderOnce(file)
      }
    } catch {
      findings += error.findings
    }
  }

  private mutating func renderOnce(_ file: TemplateFile) throws(RenderingFault) {
    if let condition = file.condition, try !holds(condition) { return }
    let path = try self.path(of: file)
    guard let source = catalog.source(of: file.contents) else {
      throw problem(
        "file.contents", file, "'\(file.contents.name)' is not in the files of '\(file.contents.layer)'")
    }
    let contents = file.isVerbatim ? source.bytes : try rendered(file, source, at: path)
    try refuseSecrets(in: contents, of: file, at: path)
    if let form = file.insertion {
      insertions.append(PlannedInsertion(path, contents, as: form))
    } else {
      files.append(PlannedFile(path, contents, mode: file.mode, owner: file.owner))
    }
    provenance[path] = Provenance(
      definition: file.place, contents: source.file,
      extendedBy: file.blocks.map(\.place), why: file.why)
  }

  private mutating func path(of file: TemplateFile) throws(RenderingFault) -> RelativePath {
    let (bytes, findings) = file.path.render(scope, as: .path)
    guard findings.isEmpty else { throw RenderingFault(findings: findings) }
    let text = String(decoding: bytes, as: UTF8.self)
    let path = try self.path(text, of: file)
    guard let other = taken.updateValue(text, forKey: text.lowercased()) else { return path }
    throw problem("file.clash", file, "'\(text)' and '\(other)' are the same file")
  }

  private func path(_ text: String, of file: TemplateFile) throws(RenderingFault) -> RelativePath {
    if file.site == .repository, home == nil {
      throw problem("file.site", file, "'\(text)' stands at a repository, and this layout has none")
    }
    do {
      let path = try RelativePath(text)
      guard !path.isInGitFolder else { throw PathRefusal.gitFolder(text) }
      return try home.map { file.site == .connector ? try RelativePath("\($0)/\(text)") : path } ?? path
    } catch {
      throw problem("file.path", file, "\(error)")
    }
  }

  private mutating func rendered(
    _ file: TemplateFile, _ source: SourceText, at path: RelativePath
  ) throws(RenderingFault) -> [UInt8] {
    let template = try parse(source)
    let syntax = file.syntax ?? Syntax(path: path.text)
    guard let syntax = syntax ?? (template.isPlain ? .text : nil) else {
      throw problem(
        "file.syntax", file, "no encoder is known for '\(path)'", remedy: "Name one with 'syntax'.")
    }
    var parts = TemplateParts()
    for block in file.blocks {
      let change = BlockChange(try parse(block.contents), replaces: block.replaces)
      parts.blocks[block.block, default: []].append(change)
    }
    try checkBlocks(of: file, template)
    try addIncludes(of: template, in: file.contents.layer, to: &parts)
    for change in parts.blocks.values.joined() {
      try addIncludes(of: change.template, in: file.contents.layer, to: &parts)
    }
    let (contents, findings) = template.render(scope, as: syntax, parts)
    guard findings.isEmpty else { throw RenderingFault(findings: findings) }
    return contents
  }

  private func checkBlocks(of file: TemplateFile, _ template: ParsedTemplate) throws(RenderingFault) {
    let names = template.blocks
    for block in file.blocks where !names.contains(block.block) {
      throw RenderingFault(findings: [
        Finding(
          "template.block", .error, at: block.place.place,
          "'\(file.key)' has no block '\(block.block)'",
          remedy: Nearest.remedy(for: block.block, among: names))
      ])
    }
  }

  /// Adds the files that a template includes, and those that they include.
  private mutating func addIncludes(
    of parsed: ParsedTemplate, in layer: String, to parts: inout TemplateParts
  ) throws(RenderingFault) {
    for name in parsed.includes.sorted() where parts.includes[name] == nil {
      guard let reference = catalog.reference(to: name, from: layer, template) else { continue }
      let included = try parse(reference)
      parts.includes[name] = included
      try addIncludes(of: included, in: reference.layer, to: &parts)
    }
  }

  private mutating func parse(_ reference: ContentsReference) throws(RenderingFault) -> ParsedTemplate {
    if let source = catalog.source(of: reference) { return try parse(source) }
    throw RenderingFault(findings: [
      Finding(
        "template.file.contents", .error, at: .file(catalog.path(of: reference)),
        "'\(reference.name)' is not in the files of '\(reference.layer)'")
    ])
  }

  private mutating func parse(_ source: SourceText) throws(RenderingFault) -> ParsedTemplate {
    if let template = parsed[source.file] { return template }
    do {
      let template = try ParsedTemplate(source)
      parsed[source.file] = template
      return template
    } catch {
      throw RenderingFault(findings: [error.finding])
    }
  }

  private func refuseSecrets(
    in contents: [UInt8], of file: TemplateFile, at path: RelativePath
  ) throws(RenderingFault) {
    guard file.mode != .secret else { return }
    for secret in secrets where contents.contains(secret) {
      throw problem("file.secret", file, "'\(path)' would hold a secret answer")
    }
  }

  private func evaluate(_ expression: ParsedExpression) throws(RenderingFault) -> TemplateValue {
    do {
      return try scope.evaluate(expression.expression)
    } catch {
      throw RenderingFault(findings: [expression.source.finding(error)])
    }
  }

  func holds(_ condition: ParsedExpression) throws(RenderingFault) -> Bool {
    do {
      return try scope.holds(condition.expression, at: 0)
    } catch {
      throw RenderingFault(findings: [condition.source.finding(error)])
    }
  }

  private func problem(
    _ rule: String, _ file: TemplateFile, _ message: String, remedy: String? = nil
  ) -> RenderingFault {
    RenderingFault(findings: [
      Finding(
        "template.\(rule)", .error, at: file.place.place, message,
        remedy: remedy)
    ])
  }
}

/// A file cannot be rendered.
struct RenderingFault: Error {
  var findings: [Finding]
}
