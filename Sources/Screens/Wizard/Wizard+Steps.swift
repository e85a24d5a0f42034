import Changes
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
    (resolution?.findings ?? []).filter {
      $0.severity == .error && self.step(of: $0) == step && !isMissingDefault($0)
    }
  }

  /// Which step a finding about an answer belongs to.
  package func step(of finding: Finding) -> Step {
    switch question(of: finding)?.type {
    case .specFields: return .fields
    case .streams: return .streams
    default: return .details
    }
  }

  /// Whether a default could not be made because an answer that it needs is missing, which is told itself.
  private func isMissingDefault(_ finding: Finding) -> Bool {
    guard finding.rule == "answers.missing", let question = question(of: finding) else { return false }
    return question.defaultAnswer != nil && given.present[question.id] == nil
  }

  private func question(of finding: Finding) -> Question? {
    template?.questions.first { $0.id == finding.place.field }
  }

  /// What is wrong with the answers up to the current step, in the order of the steps.
  package var problemsSoFar: [Finding] {
    let found = steps.filter { $0 <= step }.flatMap(problems)
    return step == .details ? found.filter { !namesSetting($0) } : found
  }

  /// Whether an address names a setting in braces, which the next step may still make.
  private func namesSetting(_ finding: Finding) -> Bool {
    guard steps.contains(.fields), let id = finding.place.field else { return false }
    return values[id]?.string?.contains("{") == true
  }

  /// Why nobody can go on from the current step, whatever the answers are; nil when they can.
  package var reasonToStay: String? {
    switch step {
    case .preview where !planProblems.isEmpty: "The files could not be made; see what is wrong."
    case .preview where awaited != nil: "The files are still being made."
    case .preview where preview.plan.files.isEmpty: "The files were not made; go back and on again."
    case .review: "Press w to write what is accepted."
    case .done: "This is the last step."
    default: nil
    }
  }

  /// Goes to a step and puts the focus on the first thing that is wrong there.
  mutating func show(_ finding: Finding) {
    step = step(of: finding)
    editor = nil
    switch step {
    case .details: details.move(to: finding.place.field ?? "", values: values)
    case .fields, .streams: showEntry(finding.keys)
    default: break
    }
  }

  /// What is wrong as a list tells it: with the names that the forms show in front.
  func listed(_ finding: Finding) -> String {
    let step = step(of: finding)
    guard step != .details else {
      let title = question(of: finding)?.title ?? ""
      return title.isEmpty || finding.message.contains("'\(title)'")
        ? finding.message : "\(title): \(finding.message)"
    }
    let entries = entries(of: step)
    guard let index = finding.keys.first.flatMap(Int.init), entries.indices.contains(index) else {
      return finding.message
    }
    let form = RecordEditor(entries[index], shape(of: step, except: index), index: index)
    let name = entries[index]["name"]?.string ?? ""
    let places = [name.isEmpty ? "number \(index + 1)" : name, form.item(at: finding.placeInEntry)?.title]
    return "\(places.compactMap { $0 }.joined(separator: " › ")): \(finding.message)"
  }

  private mutating func showEntry(_ keys: [String]) {
    guard let index = keys.first.flatMap(Int.init) else { return }
    if step == .fields { fields.select(index) } else { streams.select(index) }
    edit(index)
    editor?.focus(on: keys.dropFirst().joined(separator: "/"))
  }
}

extension Finding {
  /// The keys that lead into the answer, such as the number of an entry and the name of its property.
  var keys: [String] { place.pointer?.split(separator: "/").map(String.init) ?? [] }

  /// Where in an entry of a list it is, as ids of form items are written.
  var placeInEntry: String { keys.dropFirst().joined(separator: "/") }
}
