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
    case .fields, .streams: showEntry(finding)
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
    guard let place = place(of: finding) else { return finding.message }
    let names = (place.ancestors + [place]).compactMap { entries.entry(at: $0)?.entryName }
    let name = names.isEmpty ? ["number \(place.index + 1)"] : names
    let entry = entries.entry(at: place) ?? [:]
    let form = RecordEditor(entry, shape(of: step, at: place), at: place, isNew: false)
    let item = form.item(at: finding.place(in: place))?.title
    return "\((name + [item].compactMap { $0 }).joined(separator: " › ")): \(finding.message)"
  }

  /// The entry that a finding is about: the innermost one that its place lies in.
  func place(of finding: Finding) -> EntryPlace? {
    let rows = rows(of: step(of: finding))
    return rows.line(of: finding.keys).map { rows[$0].place }
  }

  private mutating func showEntry(_ finding: Finding) {
    guard let place = place(of: finding) else { return }
    select(place)
    // Where an entry is missing there is nothing to change yet.
    guard selectedEntry == place else { return }
    edit(place)
    editor?.focus(on: finding.place(in: place))
  }
}

extension Finding {
  /// The keys that lead into the answer, such as the number of an entry and the name of its property.
  var keys: [String] { place.pointer?.split(separator: "/").map(String.init) ?? [] }

  /// Where in an entry of a list it is, as ids of form items are written.
  func place(in entry: EntryPlace) -> String {
    keys.dropFirst(entry.keys.count).joined(separator: "/")
  }
}

extension JSON {
  /// What an entry is called in a list; nil where it has no name yet.
  fileprivate var entryName: String? {
    [self["name"], self["title"], self["value"]].compactMap { $0?.string }.first { !$0.isEmpty }
  }
}
