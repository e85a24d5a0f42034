import Findings
import Testing
import Workspace

struct ChecklistTickTests {
  @Test func `a tick changes one character`() throws {
    let text = "\u{FEFF}## A\r\n- [x] one <!-- hangar:one -->\r\n- [ ] two <!-- hangar:two -->\r\n"
    let edits = try read(text).edits(setting: true, on: ["two"])
    #expect(edits.count == 1)
    #expect(edits.first?.bytes.count == 1)
    #expect(apply(edits, to: text) == text.replacing("[ ] two", with: "[x] two"))
  }

  @Test func `an item that stands as asked needs no edit`() throws {
    #expect(try read("- [x] one <!-- hangar:one -->").edits(setting: true, on: ["one"]) == [])
  }

  @Test func `an unknown id stops all edits and lists the known ones`() throws {
    let checklist = read("- [ ] one <!-- hangar:one -->\n- [ ] two <!-- hangar:two -->")
    #expect(throws: TickRefusal.unknownItem("three", known: ["one", "two"])) {
      try checklist.edits(setting: true, on: ["one", "three"])
    }
  }

  @Test func `a refusal names the close id, or all of them`() {
    let known = ["base-url", "docs"]
    #expect(
      TickRefusal.unknownItem("base-ulr", known: known).description
        == "the checklist has no item 'base-ulr'. Did you mean 'base-url'?")
    #expect(
      TickRefusal.unknownItem("x", known: known).description
        == "the checklist has no item 'x'. Choose one of: base-url, docs.")
  }

  @Test func `a step without a box cannot be ticked`() throws {
    let text = "1. build\n2.  test\n"
    let steps = read(text)
    #expect(throws: TickRefusal.noBox("build")) {
      try steps.edits(setting: true, on: [steps.items[0].id])
    }
  }

  @Test(arguments: 0..<300)
  func `a tick and its undoing give the same bytes`(seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    let bytes = randomMarkdown(&random)
    let checklist = Checklist(reading: bytes, file: "CHECKLIST.md")
    let open = checklist.items.filter { $0.box?.isTicked == false }.map(\.id)
    let ticked = apply(try checklist.edits(setting: true, on: open), to: bytes)
    #expect(zip(bytes, ticked).count { $0 != $1 } == open.count)
    let again = Checklist(reading: ticked, file: "CHECKLIST.md")
    #expect(again.items.map(\.id) == checklist.items.map(\.id))
    #expect(again.items.map(\.title) == checklist.items.map(\.title))
    #expect(apply(try again.edits(setting: false, on: open), to: ticked) == bytes)
  }
}

/// A checklist of lines that people write, in an order that nobody would.
private func randomMarkdown(_ random: inout Random) -> [UInt8] {
  let lines = [
    "- [ ] one", "* [x] two", "+ [X] three", "1. [ ] four", "2) [ ] five <!-- hangar:five -->", "  - [ ] six",
    "\t- [ ] seven", "      - [ ] eight", "# Heading", "Under", "---", "===", "```", "~~~~", "   ```", "",
    "  text \u{1F600}", "<!--", "-->", "- plain", "> - [ ] quoted", "- [ ] \u{0} nul", "3. step", "- [ ]",
  ]
  var bytes: [UInt8] = random.next() % 8 == 0 ? [0xEF, 0xBB, 0xBF] : []
  for _ in 0..<(random.next() % 40) {
    bytes += Array((lines.randomElement(using: &random) ?? "").utf8)
    if random.next() % 16 == 0 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    bytes += [[0x0A], [0x0D, 0x0A], [0x0D]].randomElement(using: &random) ?? [0x0A]
  }
  return bytes
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
  edits.reversed().reduce(into: bytes) { $0.replaceSubrange($1.bytes, with: Array($1.replacement.utf8)) }
}

func apply(_ edits: [TextEdit], to text: String) -> String {
  String(decoding: apply(edits, to: Array(text.utf8)), as: UTF8.self)
}
