import AirbyteProtocol
import ArgumentParser
import Findings
import Runtime
import Schema

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "compare",
    abstract: "Look for what a new specification or catalog breaks for connections made with the old one.",
    discussion: """
      Takes two specifications or two catalogs: files, manifests, or the output of spec and discover. What only \
      adds or relaxes is no finding. Members that the protocol did not have yet are not compared.
      """)

  @Argument(help: ArgumentHelp("The file of the version that people use.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The file of the version to come.", valueName: "new"))
  var new: String

  @OptionGroup var rules: ProtocolOption

  @OptionGroup var output: FindingOptions

  func run() throws {
    let findings = try refusing { try ProtocolDocuments(old, new).breaks(rules.era ?? .current) }
    Output.data(findings, output.format)
    if output.format == .text { Output.line("\(new): \(findings.summary)") }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }
}
