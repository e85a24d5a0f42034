import Connectors
package import Findings
package import Schema

extension RuleDescription {
  /// The rule with its reason and its examples, for a terminal.
  package var lines: [String] {
    ["\(id)  \(severity.rawValue)", title, ""] + why.lines(ofColumns: 96) + ["", "Source: \(source)"]
      + ["", "Passes:"] + Self.indented(passes) + ["", "Fails:"] + Self.indented(fails)
  }

  /// Blank lines stay: some rules ask for them.
  private static func indented(_ example: String) -> [String] {
    example.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
  }

  package var json: JSON {
    [
      "id": JSON(id), "severity": JSON(severity.rawValue), "title": JSON(title), "why": JSON(why),
      "source": JSON(source), "passes": JSON(passes), "fails": JSON(fails),
    ]
  }
}

extension RuleBook {
  /// A line for each rule, by chapter.
  package var lines: [String] {
    let rows = TextTable(rules.map { [$0.id, $0.severity.rawValue, $0.title] }).lines
    var rest = rows[...]
    let parts = chapters.map { chapter in
      defer { rest = rest.dropFirst(chapter.rules.count) }
      return [chapter.title] + rest.prefix(chapter.rules.count)
    }
    return Array(parts.joined(separator: [""]))
  }

  /// The page of the documentation that lists every rule, in Markdown.
  package var page: String {
    let head = """
      # Rules

      Every rule by which Hangar judges, with its reason and an example; `hangar explain RULE` prints the same. This
      page is generated: change the rule, then run `make rules`.

      """
    return head + chapters.map { "\n## \($0.title)\n" + $0.rules.map(\.section).joined() }.joined()
      + OfficialCheck.chapter
  }
}

extension OfficialCheck {
  /// Each check of Airbyte's tools with what answers it here.
  fileprivate static var chapter: String {
    let head = "\n## What Airbyte's own checks ask, and which rule answers\n"
    return head
      + Tool.allCases.map { tool in
        let rows = all.filter { $0.tool == tool }.enumerated().map { index, check in
          let rules = check.rules.map { "`\($0)`" }.joined(separator: ", ")
          return "| \(index + 1) | \(check.name.markdown) | \(rules) | \(check.note.markdown) |\n"
        }
        let title = tool.rawValue.markdown
        return "\n### \(title)\n\n| # | check | rules | otherwise |\n| --: | --- | --- | --- |\n"
          + rows.joined()
      }.joined()
  }
}

extension RuleDescription {
  /// A name of the protocol keeps its letters at the start too.
  private var sentence: String {
    let isWord = title.prefix { $0 != " " }.allSatisfy { $0.isLowercase }
    return isWord ? title.prefix(1).uppercased() + title.dropFirst() : title
  }

  fileprivate var section: String {
    """

    ### `\(id)`

    \(sentence.markdown). Severity: \(severity.rawValue). Source: \(source.markdown).

    \(why.markdown)

    Passes:

    \(passes.fenced)

    Fails:

    \(fails.fenced)

    """
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

  /// With the signs that Markdown would obey taken for themselves.
  fileprivate var markdown: String { map { "*_<[".contains($0) ? "\\\($0)" : String($0) }.joined() }

  /// As a block of code, its lines broken nowhere.
  fileprivate var fenced: String { "```text\n\(self)\n```" }
}
