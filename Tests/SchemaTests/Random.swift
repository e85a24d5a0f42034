import Schema

/// A seeded source of randomness, so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}

extension Seeded {
  /// A value of up to a depth, with the strings that writers and readers stumble over.
  mutating func json(depth: Int) -> JSON {
    switch below(depth == 0 ? 4 : 7) {
    case 0: return pick([.null, true, false])
    case 1: return JSON(.number(JSONNumber(text: pick(Self.numbers))))
    case 2, 3: return JSON(string())
    case 4: return JSON((0..<below(4)).map { _ in json(depth: depth - 1) })
    default: return JSON(members: (0..<below(5)).map { _ in (string(), json(depth: depth - 1)) })
    }
  }

  mutating func string() -> String {
    if below(2) == 0 { return pick(Self.strings) }
    return (0..<below(9)).map { _ in pick(Self.pieces) }.joined()
  }

  private static let numbers = [
    "0", "-0", "1", "-17", "1.10", "0.5", "-2.25e-7", "1e5", "6.02E23", "123456789012345678901234567890",
  ]

  private static let strings = [
    "", " ", "no", "Yes", "on", "OFF", "y", "N", "~", "null", "Null", "true", "1.10", "1.2.3", "0x1F", "0o17",
    "010",
    "1_000", "12:30", "12:30:45", "190:20:30.15", "2020-01-01", "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43.10 -5", "1e5", "1.0e+5", ".5", "5.", "+1", "-1", "+.inf", ".NaN", ".", "+", "=",
    "<<", "-", "---",
    "...", "- a", "-a", "? a", "?", ":", "a: b", "a:b", "a:", ":a", "a #b", "a#b", "#a", "[a", "a]", "{a}",
    "a, b",
    "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a'", "\"a\"", "it's", "a\\b", "a\tb", "\ta", "a ", " a",
    "{{ config['key'] }}", "{{ x \"y\" }}", "line\nline", "line\nline\n", "line\n\n\nline", "\nline", "\n",
    "\n\n",
    " a\nb", "a\n b", "a \nb", "a\nb ", "a\nb\n\n", "a\r\nb", "a\rb", "---\na", "# a\nb", "a\n# b", "\ta\nb",
    "a\n\tb",
    "\u{85}", "\u{2028}", "\u{FEFF}a", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{FFFE}", "é", "日本", "😀",
    "e\u{301}", String(repeating: "long ", count: 300) + "key", "0b11", "685_230.15", "1__0", "0.", "00",
    "08", "1e",
  ]

  private static let pieces = [
    " ", "\n", "\t", ":", "#", "-", "'", "\"", "\\", "a", "b c", "1", ".", "_", "é", ",", "[", "}", "%", "0",
    "e", "\r", "+",
  ]
}
