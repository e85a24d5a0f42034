import ArgumentParser
import Findings
import Runtime

/// How a command whose work is to judge shows its findings.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}

/// The option of the commands that print nothing but findings.
struct FindingOptions: ParsableArguments {
  @Option(help: "text, json for a finding on each line, or sarif.")
  var format = FindingFormat.text
}
