import ArgumentParser
import Findings
import Runtime
import Scaffold
import Schema

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "templates",
    abstract: "List the templates, show one, check templates of your own, or agree to those of a workspace.",
    subcommands: [ListTemplates.self, ShowTemplate.self, LintTemplates.self, TrustTemplates.self],
    defaultSubcommand: ListTemplates.self)
}

struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates.")

  @OptionGroup var options: PlaceOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let (summaries, findings) = try refusing { try options.places.catalog() }.summaries()
    if format == .json { Output.json(["templates": summaries.json, "findings": findings.jsonRecords]) }
    if format == .text {
      Output.lines(summaries.lines)
      Output.findings(findings)
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }
}

struct ShowTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Tell what a template asks, makes and leaves to do.")

  @OptionGroup var options: PlaceOptions

  @Argument(help: ArgumentHelp("The template's id.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("How the connector is packaged.", valueName: "layout"))
  var layout: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let (template, findings) = try refusing { try options.places.catalog() }.template(id, layout: layout)
    guard let template, !findings.contains(where: { $0.severity == .error }) else {
      Output.findings(findings, format)
      throw ExitCode.refused
    }
    let report = TemplateReport(template)
    if format == .json { Output.json(report.json) } else { Output.lines(report.lines) }
  }
}

struct LintTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Look for what is wrong with templates before anyone uses them.")

  @OptionGroup var options: PlaceOptions

  @Argument(help: ArgumentHelp("A folder of templates; without it the built-in ones.", valueName: "path"))
  var path: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    if let path { try refusing { try TemplateStore.requireDefinitions(in: path) } }
    let catalog = try refusing { try options.places.catalog(with: path.map { [$0] } ?? []) }
    let findings = TemplateLint.findings(in: catalog).filter(isAsked)
    Output.findings(findings, format)
    if format == .text {
      Output.line("\(path ?? "all templates"): \(findings.summary)")
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }

  /// Whoever names a folder wants to know of its files alone.
  private func isAsked(_ finding: Finding) -> Bool {
    path == nil || finding.place.file?.hasPrefix("\(TemplateStore.builtIn.name)/") != true
  }
}
