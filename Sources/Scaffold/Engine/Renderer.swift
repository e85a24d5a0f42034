package import Findings
import Schema

/// Renders parsed templates into the bytes of one file.
///
/// Every fault of the file is collected, so that a person sees them all at once.
struct Renderer {
  private(set) var output: [UInt8] = []
  private(set) var findings: [Finding] = []
  private var scope: Scope
  private let syntax: Syntax
  private let parts: TemplateParts
  private var includes: [String] = []
  private var steps = 0
  /// Work is bounded, so that a template that nests loops over long lists ends in a finding.
  private static let stepLimit = 200_000
  private static let sizeLimit = 16 << 20
  private static let includeLimit = 8

  init(_ scope: Scope, _ syntax: Syntax, _ parts: TemplateParts = TemplateParts()) {
    self.scope = scope
    self.syntax = syntax
    self.parts = parts
  }

  mutating func render(_ template: ParsedTemplate) { render(template.nodes, of: template.source) }

  private mutating func render(_ nodes: [TemplateNode], of source: SourceText) {
    for node in nodes {
      guard steps < Self.stepLimit, output.count < Self.sizeLimit else { return }
      steps += 1
      if steps == Self.stepLimit { return tooLong(source) }
      do {
        try render(node, of: source)
      } catch {
        findings.append(source.finding(error))
      }
      if output.count >= Self.sizeLimit { return tooLong(source) }
    }
  }

  private mutating func tooLong(_ source: SourceText) {
    steps = Self.stepLimit
    findings.append(
      source.finding(TemplateFault("size", at: 0, "the file it makes is longer than Hangar writes")))
  }

  private mutating func render(_ node: TemplateNode, of source: SourceText) throws(TemplateFault) {
    switch node {
    case .text(let range): output.append(contentsOf: source.bytes[range])
    case .value(let expression, let endsLine, let offset):
      try insert(try scope.evaluate(expression), endsLine, at: expression.offset ?? offset)
    case .choice(let branches, let otherwise):
      for branch in branches where try scope.holds(branch.condition, at: branch.offset) {
        return render(branch.body, of: source)
      }
      render(otherwise, of: source)
    case .loop(let variable, let list, let body, let offset):
      try loop(variable, list, body, at: offset, of: source)
    case .include(let name, let indentation, let offset):
      try include(name, indentation.map { source.bytes[$0] }, at: offset)
    case .block(let name, let indentation, let body, _):
      block(name, indentation.map { source.bytes[$0] } ?? [], body, of: source)
    }
  }

  private mutating func loop(
    _ variable: String, _ list: Expression, _ body: [TemplateNode], at offset: Int, of source: SourceText
  ) throws(TemplateFault) {
    let value = try scope.evaluate(list)
    guard let elements = value.list else {
      throw TemplateFault("type", at: offset, "a loop goes over a list, not over \(value.typeName)")
    }
    for (index, element) in elements.enumerated() {
      scope.enterLoop(variable, .data(element.kind), index: index + 1, count: elements.count)
      render(body, of: source)
      scope.leaveLoop()
    }
  }

  private mutating func include(
    _ name: String, _ indentation: ArraySlice<UInt8>?, at offset: Int
  ) throws(TemplateFault) {
    guard let template = parts.includes[name] else {
      throw TemplateFault(
        "include.unknown", at: offset, "there is no file '\(name)' to include",
        remedy: Nearest.remedy(for: name, among: parts.includes.keys))
    }
    guard !includes.contains(name), includes.count < Self.includeLimit else {
      throw TemplateFault("include.circle", at: offset, "'\(name)' would include itself")
    }
    includes.append(name)
    defer { includes.removeLast() }
    guard let indentation else { return render(template) }
    indented(by: indentation) { $0.render(template) }
  }

  private mutating func block(
    _ name: String, _ indentation: ArraySlice<UInt8>, _ body: [TemplateNode], of source: SourceText
  ) {
    let changes = parts.blocks[name] ?? []
    let replacement = changes.lastIndex { $0.replaces }
    if let replacement {
      indented(by: indentation) { $0.render(changes[replacement].template) }
    } else {
      render(body, of: source)
    }
    for change in changes[(replacement.map { $0 + 1 } ?? 0)...] {
      indented(by: indentation) { $0.render(change.template) }
    }
  }

  /// Renders whole lines and puts blank before each that is not empty.
  private mutating func indented(by indentation: ArraySlice<UInt8>, _ body: (inout Renderer) -> Void) {
    var inner: [UInt8] = []
    swap(&inner, &output)
    body(&self)
    swap(&inner, &output)
    if let last = inner.last, last != UInt8(ascii: "\n") { inner.append(UInt8(ascii: "\n")) }
    for line in inner.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      if !line.isEmpty, line != [UInt8(ascii: "\r")] { output.append(contentsOf: indentation) }
      output.append(contentsOf: line)
      output.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func insert(
    _ value: TemplateValue, _ endsLine: Bool, at offset: Int
  ) throws(TemplateFault) {
    do {
      try syntax.insert(value, endsLine: endsLine, into: &output)
    } catch {
      throw TemplateFault("encoding", at: offset, error.message, remedy: error.remedy)
    }
  }
}

/// What a file may take in beside its own text.
package struct TemplateParts: Equatable, Sendable {
  /// Files that an `include` may name.
  package var includes: [String: ParsedTemplate]
  /// Changes of later layers to named blocks, in layer order.
  package var blocks: [String: [BlockChange]]

  package init(includes: [String: ParsedTemplate] = [:], blocks: [String: [BlockChange]] = [:]) {
    self.includes = includes
    self.blocks = blocks
  }
}

/// What a later layer does to a named block.
package struct BlockChange: Equatable, Sendable {
  package var template: ParsedTemplate
  /// Whether it takes the block's place or is added behind it.
  package var replaces: Bool

  package init(_ template: ParsedTemplate, replaces: Bool) {
    self.template = template
    self.replaces = replaces
  }
}

extension ParsedTemplate {
  /// The bytes of the file, and every fault met on the way.
  package func render(
    _ scope: Scope, as syntax: Syntax, _ parts: TemplateParts = TemplateParts()
  ) -> (bytes: [UInt8], findings: [Finding]) {
    var renderer = Renderer(scope, syntax, parts)
    renderer.render(self)
    return (renderer.output, renderer.findings)
  }
}
