package import Scaffold

#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// That a check was made once, what it found, and what it looked at.
package struct EvidenceRecord: Equatable, Sendable {
  package let check: ItemCheck
  package let result: CheckResult
  /// When it began, to the second.
  package let time: Date
  package let milliseconds: Int
  /// One line without control characters, at most ``longestSaw`` characters.
  package let saw: String
  /// What the files were like when it began, by path.
  let prints: [String: String]

  package static let longestSaw = 400

  init(
    check: ItemCheck, result: CheckResult, time: Date, milliseconds: Int, saw: String,
    prints: [String: String]
  ) {
    self.check = check
    self.result = result
    self.time = Date(timeIntervalSince1970: time.timeIntervalSince1970.rounded(.down))
    self.milliseconds = milliseconds
    self.saw = saw.onOneLine(upTo: Self.longestSaw)
    self.prints = prints
  }

  /// The files that are not as they were, sorted; those that came or went count.
  func changed(since prints: [String: String]) -> [String] {
    Set(self.prints.keys).union(prints.keys).filter { self.prints[$0] != prints[$0] }.sorted()
  }
}

extension String {
  fileprivate func onOneLine(upTo limit: Int) -> String {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    let words = unicodeScalars.split(whereSeparator: isControl).map(String.init)
    let line = words.joined(separator: " ")
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }
}
