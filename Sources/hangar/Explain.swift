import ArgumentParser
import Findings
import Runtime
import Schema

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "explain",
    abstract: "Tell why a rule exists, with an example and its source.",
    discussion: "Findings name their rule in brackets. Without a rule all of them are listed.")

  @Argument(help: ArgumentHelp("The rule's id, such as SP-20.", valueName: "rule"))
  var rule: String?

  @Option(help: "text, json, or markdown for the page of all rules.")
  var format = RuleFormat.text

  func run() throws {
    guard let rule, format != .markdown else { return list() }
    guard let found = RuleBook.whole.rule(rule) else {
      let meant = RuleBook.whole.nearest(to: rule).map { "Did you mean \($0)?" }
      Output.error(
        "hangar: There is no rule '\(rule)'. \(meant ?? "Run hangar explain without a rule to list all.")")
      throw ExitCode.refused
    }
    if format == .json { Output.json(found.json) } else { Output.lines(found.lines) }
  }

  private func list() {
    switch format {
    case .text: Output.lines(RuleBook.whole.lines)
    case .json: Output.json(["rules": JSON(RuleBook.whole.rules.map(\.json))])
    case .markdown: Output.text(RuleBook.whole.page)
    }
  }
}

/// How rules are shown.
enum RuleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}
