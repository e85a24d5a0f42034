import Canvas
import Testing

struct ChordTests {
  @Test(
    arguments: [
      ("ctrl+p", Chord("p", .control)), ("Ctrl+P", nil), ("shift+tab", Chord(.tab, .shift)),
      ("alt+x", Chord("x", .alt)), ("?", Chord("?")), ("+", Chord("+")),
      ("ctrl+alt+right", Chord(.right, [.control, .alt])),
      ("f12", Chord(.function(12))), ("space", Chord(" ")), ("alt++", Chord("+", .alt)), ("G", Chord("G")),
      ("esc", Chord(.escape)), ("pgdn", Chord(.pageDown)), ("ctrl+space", Chord(" ", .control)),
    ] as [(String, Chord?)])
  func `A chord is read from its notation`(text: String, chord: Chord?) {
    #expect((try? Chord.parse(text)) == chord)
  }

  @Test(
    arguments: [
      ("ctrl+i", "'ctrl+i' reaches a program as 'tab'; write 'tab' or choose another key."),
      ("shift+a", "'shift+a' cannot be told from a plain character; write 'A'."),
      (
        "ctrl+P",
        "'ctrl+P' is not sent by terminals; Ctrl goes with a to z in small letters, space and \\ ] ^ _."
      ),
      ("ctrl+ctrl+a", "'ctrl+ctrl+a' names a modifier twice; write it once."),
      (
        "ctrl+foo",
        "'foo' in 'ctrl+foo' names no key; write one character, f1 to f24, or a name such as enter or pageup."
      ),
    ])
  func `A chord that no terminal sends is refused with what to write`(text: String, message: String) {
    #expect { try Chord.parse(text) } throws: { "\($0)" == message }
  }

  @Test(arguments: ["", "ctrl+", "f25", "f0", "hyper+x", " "])
  func `What names no key is refused`(text: String) {
    #expect(throws: ChordError.self) { try Chord.parse(text) }
  }

  @Test(arguments: InputDecoderTests.sequences.map(\.1))
  func `The notation of every key that can arrive reads back`(text: String) throws {
    #expect(try Chord.parse(text).description == text)
  }
}
