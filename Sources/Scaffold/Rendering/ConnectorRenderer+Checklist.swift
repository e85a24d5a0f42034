import Findings

extension ConnectorRenderer {
  /// The items that apply, with their texts.
  mutating func checklist() -> [RenderedItem] {
    template.checklist.compactMap { item -> RenderedItem? in
      do throws(RenderingFault) {
        if let condition = item.condition, try !holds(condition) { return nil }
        return RenderedItem(
          id: item.id, section: item.section, title: try text(item.title) ?? "", help: try text(item.help),
          file: try text(item.file, as: .path), anchor: try text(item.anchor),
          command: try text(item.command, as: .shell), check: item.check)
      } catch {
        findings += error.findings
        return nil
      }
    }
  }

  private func text(_ template: ParsedTemplate?, as syntax: Syntax = .value) throws(RenderingFault) -> String?
  {
    guard let template else { return nil }
    let (bytes, findings) = template.render(scope, as: syntax)
    guard findings.isEmpty else { throw RenderingFault(findings: findings) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
