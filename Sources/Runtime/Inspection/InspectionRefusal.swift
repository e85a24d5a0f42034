package import Findings

/// Why a stream of messages cannot be inspected.
package enum InspectionRefusal: Error, Equatable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  /// What was read of the stream has been shown already.
  case brokenOff(file: String?, reason: String)
  case tooLarge(file: String)
  /// The findings say what is wrong with the file's text.
  case malformed(file: String, findings: [Finding])
  case wrongKind(file: String, is: String, wanted: String)
  case differentKinds(earlier: String, later: String)
  case noDescriptors

  package var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "'\(file)' cannot be read: \(reason). Name a file that you may read."
    case .brokenOff(let file, let reason):
      "\(file.map { "'\($0)'" } ?? "standard input") cannot be read on: \(reason)."
    case .tooLarge(let file):
      "'\(file)' has more than 64 MiB. Name a specification, catalog or configuration."
    case .malformed(let file, let findings):
      findings.first.map { "'\(file)' cannot be used: \($0.place.text): \($0.message)." + remedy($0) }
        ?? "'\(file)' cannot be used."
    case .wrongKind(let file, let kind, let wanted):
      "'\(file)' is a \(kind), and a \(wanted) is asked for. Name another file."
    case .differentKinds(let earlier, let later):
      "A \(earlier) cannot be compared with a \(later). Name two files of one kind."
    case .noDescriptors: "The process has too many files open. Close some, or raise the limit with ulimit -n."
    }
  }

  private func remedy(_ finding: Finding) -> String { finding.remedy.map { " \($0)" } ?? "" }
}
