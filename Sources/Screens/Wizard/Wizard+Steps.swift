import Scaffold
import Canvas
package import Findings
import Schema

/// Going from step to step: back always, forward only past what is right.
extension Wizard {
  /// The step before this one; nil at the first, and once the files are written.
  package var previous: Step? {
    guard step != .done else { return nil }
    return steps.last { $0 < step }
  }

  package var next: Step? { steps.first { $0 > step } }

  /// What is wrong with the answers of a step, in the order of the form.
  package func problems(of step: Step) -> [Finding] {
    (resolution?.findings ?? []).filter { $0.severity == .error && self.step(of: $0) == step }
  }

  /// Which step a finding about an answer belongs to.
  package func step(of finding: Finding) -> Step {
    let id = finding.place.field?.split(separator: "/").first.map(String.init)
    switch template?.questions.first(where: { $0.id == id })?.type {
    case .specFields: return .fields
    case .streams: return .streams
    default: return .details
    }
  }

  /// The earliest step that keeps somebody from going past the current one.
  package var blockedStep: Step? {
    steps.first { $0 <= step && !problems(of: $0).isEmpty }
  }

  /// Goes to a step and puts the focus on the first thing that is wrong there.
  mutating func show(_ finding: Finding) {
    step = step(of: finding)
    editor = nil
    let parts = finding.place.field?.split(separator: "/").map(String.init) ?? []
    switch step {
    case .details: details.move(to: parts.first ?? "", values: values)
    case .fields, .streams: showEntry(parts)
    default: break
    }
  }

  private mutating func showEntry(_ parts: [String]) {
    guard parts.count > 1, let index = Int(parts[1]) else { return }
    if step == .fields { fields.select(index) } else { streams.select(index) }
    edit(index)
    if parts.count > 2 { editor?.focus(on: parts[2...].joined(separator: "/")) }
  }
}
