import Testing

@testable import Connectors

struct MarkdownOutlineTests {
  @Test(arguments: [
    ("# a\n## b ##\n###### c", ["1 a", "2 b", "6 c"]), ("####### a\n#b\n\\# c", []),
    ("#\n## ##", ["1 ", "2 "]),
    ("   # a\n    # b", ["1 a"]), ("a\nb\n===\nc\n---", ["1 a\nb", "2 c"]), ("a\n\n---\n", []),
    ("```\n# a\n~~~\n``\n# b\n````\n# c", ["1 c"]), ("~~~ x\n# a\n", []), ("`` `x\n# a", ["1 a"]),
    ("<div>\n# a\n\n# b", ["1 b"]), ("<!-- x -->\n# a\n<!--\n\n# b\n--> x\n# c", ["1 a", "1 c"]),
    ("<HideInUI>\n# a\n\n</HideInUI>\n\n# b", ["1 b"]), ("a\n<HideInUI>\n# b", ["1 b"]),
    ("<script>\n\n# a\n</script>\n# b", ["1 b"]), ("> # a\n> b\n# c", ["1 c"]), ("> a\nb\n---\n# c", ["1 c"]),
    ("- a\n  # b\n\n  # c\n\n# d", ["1 d"]), ("- a\nb\n---\n# c", ["1 c"]),
    ("1. a\n   # b\n2. c\n # d", ["1 d"]),
    ("a\n2. b\n---", ["2 a\n2. b"]), ("a\n1. b\n---", []), ("* * *\n# a", ["1 a"]),
    ("a\n    # b\n===", ["1 a\n    # b"]),
    ("\u{FEFF}# a", []), ("| # a |\n# b", ["1 b"]),
  ])
  func `headings are found where CommonMark has them`(text: String, headings: [String]) {
    let found = MarkdownOutline(Array(text.utf8)).headings.map { "\($0.level) \($0.title)" }
    #expect(found == headings)
  }
}
