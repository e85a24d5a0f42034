package import Findings
package import Schema

extension RuleDescription {
  /// The rule with its reason and its examples, for a terminal.
  package var lines: [String] {
    ["\(id)  \(severity.rawValue)", title, ""] + why.lines(ofColumns: 96) + ["", "Source: \(source)"]
      + ["", "Passes:"] + passes.split(separator: "\n").map { "  \($0)" }
      + ["", "Fails:"] + fails.split(separator: "\n").map { "  \($0)" }
  }

  package var json: JSON {
    [
      "id": JSON(id), "severity": JSON(severity.rawValue), "title": JSON(title), "why": JSON(why),
      "source": JSON(source), "passes": JSON(passes), "fails": JSON(fails),
    ]
  }
}

extension RuleBook {
  /// A line for each rule.
  package static var lines: [String] {
    TextTable(all.map { [$0.id, $0.severity.rawValue, $0.title] }).lines
  }
}

extension String {
  /// Broken between words.
  fileprivate func lines(ofColumns width: Int) -> [String] {
    split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + word.count < width {
        lines[last] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
