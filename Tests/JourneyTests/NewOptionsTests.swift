import ArgumentParser
import Testing

@testable import hangar

struct NewOptionsTests {
  private static let words = [
    "source-http", "Pet Shop", "", "--yes", "--dry-run", "--diff", "--plain", "--set", "a=b", "--set=a=b",
    "--templates",
    "t", "--theme", "--answers", "--from-about", "-", "--into", "--layout", "--format", "json", "text", "xml",
    "-h",
    "--help", "--", "--into=x", "-\u{301}", "--no-such",
  ]

  @Test func `words that are read without the parser mean what the parser makes of them`() throws {
    var count = 0
    for first in Self.words {
      for second in Self.words {
        guard let quick = NewOptions(words: ["new", first, second]) else { continue }
        count += 1
        #expect(
          Self.fields(quick) == Self.fields(NewOptions(try New.parse([first, second]))), "\(first) \(second)")
      }
    }
    #expect(count > 60)
  }

  @Test func `the usual words are read without the parser`() throws {
    let words = [
      "source-http", "Pet Shop", "--set", "a=b", "--set", "c=", "--templates", "t", "--theme", "dark",
      "--answers",
      "a.yaml", "--from-about", "about.json", "--into", "x", "--layout", "classic", "--format", "json",
      "--dry-run",
    ]
    let quick = try #require(NewOptions(words: ["new"] + words))
    #expect(Self.fields(quick) == Self.fields(NewOptions(try New.parse(words))))
  }

  @Test(arguments: [
    ["new", "--yes", "--diff"], ["new", "--set", "a"], ["new", "a", "b", "c"], ["new", "--into"],
    ["new", "--into", "a", "--into", "b"], ["validate"], [],
  ])
  func `what is wrong, or no word of new's, is left to the parser`(words: [String]) {
    #expect(NewOptions(words: words) == nil)
  }

  private static func fields(_ new: NewOptions) -> [String] {
    let switches = [new.yes, new.dryRun, new.diff, new.plain]
    let texts = [
      new.template, new.name, new.answersFile, new.fromAbout, new.into, new.layout, new.places.themeName,
    ]
    return texts.map { "\($0 ?? "none")" } + new.settings + ["/"] + new.places.templateFolders
      + switches.map { "\($0)" } + [new.format.rawValue]
  }
}
