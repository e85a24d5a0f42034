import Findings
package import Schema

/// What happened in a demo, step by step.
package struct DemoReport: Equatable, Sendable {
  package private(set) var steps: [Step] = []
  /// Why it did not come to its end.
  package private(set) var stop: DemoStop?

  package struct Step: Equatable, Sendable {
    /// Stable: `check-wrong-key`.
    package let id: String
    package let title: String
    package let seconds: Double
    /// Empty for a step that failed.
    package let counts: [Count]
    /// A phrase where counts do not tell.
    package let saw: String?
    package let succeeded: Bool
  }

  mutating func add(_ step: Step) { steps.append(step) }

  mutating func end(_ stop: DemoStop) { self.stop = stop }

  package var succeeded: Bool { stop == nil }
}

extension DemoReport.Step {
  /// One line for people.
  package var line: String {
    let words = (counts.map(\.words) + [saw].compactMap { $0 }).joined(separator: ", ")
    let mark = succeeded ? "ok  " : "FAIL"
    return "\(mark)  \(title.padded(to: 34))\(Self.shown(seconds).leading(to: 8)) s  "
      + VisibleText.escaped(words)
  }

  /// Hundredths for people.
  static func shown(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension DemoReport {
  /// The report as data; `folder` is where the files are, nil when they are gone.
  package func json(folder: String?) -> JSON {
    JSON(
      members: [
        ("ok", JSON(succeeded)), ("folder", folder.map { JSON($0) } ?? .null),
        ("steps", JSON(steps.map(\.json))),
        ("stopped", stop.map { JSON($0.sentence) } ?? .null),
        ("output", JSON((stop?.lines ?? []).map { JSON($0) })),
      ])
  }
}

extension DemoReport.Step {
  fileprivate var json: JSON {
    [
      "step": JSON(id), "title": JSON(title), "ok": JSON(succeeded),
      "seconds": JSON(.number(JSONNumber(text: Self.shown(seconds)))),
      "counts": JSON(members: counts.map { ($0.name.replacing(" ", with: "_"), JSON($0.value)) }),
      "saw": saw.map { JSON($0) } ?? .null,
    ]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
