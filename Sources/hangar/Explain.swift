import ArgumentParser
import Findings
import Runtime
import Schema

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell why a rule exists, with an example and its source.",
    discussion: "Findings name their rule in brackets. Without a rule all of them are listed.")

  @Argument(help: ArgumentHelp("The rule's id, such as SP-20.", valueName: "rule"))
  var rule: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    guard let rule else { return list() }
    guard let found = RuleBook.rule(rule) else {
      let meant = RuleBook.nearest(to: rule).map { "Did you mean \($0)?" } ?? "hangar explain lists all rules."
      Output.error("hangar: There is no rule '\(rule)'. \(meant)")
      throw ExitCode.refused
    }
    if format == .json { Output.json(found.json) } else { Output.lines(found.lines) }
  }

  private func list() {
    if format == .json { return Output.json(["rules": JSON(RuleBook.all.map(\.json))]) }
    Output.lines(RuleBook.lines)
  }
}
