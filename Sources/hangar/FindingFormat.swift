import ArgumentParser
import Findings
import Runtime

/// How a command whose work is to judge shows its findings.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}
