import Canvas
import Testing

struct InputDecoderTests {
  /// The sequences that terminals send, `^[` for Esc, and the chord they stand for.
  static let sequences: [(String, String)] = [
    ("a", "a"), ("A", "A"), (" ", "space"), ("é", "é"), ("你", "你"), ("🚀", "🚀"), ("+", "+"),
    ("\r", "enter"), ("\n", "ctrl+j"), ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
    ("\u{0}", "ctrl+space"), ("\u{1}", "ctrl+a"), ("\u{1A}", "ctrl+z"), ("\u{1C}", "ctrl+\\"),
    ("\u{1F}", "ctrl+_"), ("^[x", "alt+x"), ("^[X", "alt+X"), ("^[é", "alt+é"), ("^[\u{1}", "ctrl+alt+a"),
    ("^[\u{7F}", "alt+backspace"), ("^[\r", "alt+enter"), ("^[ ", "alt+space"),
    // xterm, VT220, tmux, screen
    ("^[[A", "up"), ("^[[B", "down"), ("^[[C", "right"), ("^[[D", "left"), ("^[[H", "home"), ("^[[F", "end"),
    ("^[OA", "up"), ("^[OH", "home"), ("^[OP", "f1"), ("^[OS", "f4"), ("^[O5P", "ctrl+f1"), ("^[OM", "enter"),
    ("^[Op", "0"), ("^[Oy", "9"), ("^[[1~", "home"), ("^[[4~", "end"), ("^[[2~", "insert"),
    ("^[[3~", "delete"), ("^[[5~", "pageup"), ("^[[6~", "pagedown"), ("^[[15~", "f5"), ("^[[24~", "f12"),
    ("^[[34~", "f20"), ("^[[Z", "shift+tab"), ("^[[1;5C", "ctrl+right"), ("^[[1;2A", "shift+up"),
    ("^[[1;3D", "alt+left"), ("^[[1;6B", "ctrl+shift+down"), ("^[[1;8H", "ctrl+alt+shift+home"),
    ("^[[3;5~", "ctrl+delete"), ("^[[15;2~", "shift+f5"), ("^[[1;2P", "shift+f1"), ("^[[1;5R", "ctrl+f3"),
    // rxvt
    ("^[[7~", "home"), ("^[[8~", "end"), ("^[[3$", "shift+delete"), ("^[[3^", "ctrl+delete"),
    ("^[[3@", "ctrl+shift+delete"), ("^[[a", "shift+up"), ("^[Oc", "ctrl+right"), ("^[^[[A", "alt+up"),
    ("^[^[OA", "alt+up"), ("^[[11~", "f1"),
    // the Linux console
    ("^[[[A", "f1"), ("^[[[E", "f5"), ("^[[17~", "f6"),
    // code points
    ("^[[97;5u", "ctrl+a"), ("^[[97;2u", "A"), ("^[[13;5u", "ctrl+enter"), ("^[[27;5;13~", "ctrl+enter"),
    ("^[[27u", "escape"), ("^[[9;2u", "shift+tab"), ("^[[233u", "é"), ("^[[97:65;6u", "ctrl+a"),
  ]

  @Test(arguments: sequences)
  func `A sequence that a terminal sends is the chord it stands for`(sequence: String, chord: String) {
    #expect(decode(sequence) == [chord])
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;1;1M", MouseEvent(.press(.left), at: Point(row: 0, column: 0))),
      ("\u{1B}[<0;300;20m", MouseEvent(.release, at: Point(row: 19, column: 299))),
      ("\u{1B}[<2;5;6M", MouseEvent(.press(.right), at: Point(row: 5, column: 4))),
      ("\u{1B}[<32;5;6M", MouseEvent(.drag(.left), at: Point(row: 5, column: 4))),
      ("\u{1B}[<64;5;6M", MouseEvent(.wheelUp, at: Point(row: 5, column: 4))),
      ("\u{1B}[<81;5;6M", MouseEvent(.wheelDown, at: Point(row: 5, column: 4), modifiers: .control)),
      ("\u{1B}[M !!", MouseEvent(.press(.left), at: Point(row: 0, column: 0))),
      ("\u{1B}[M#!!", MouseEvent(.release, at: Point(row: 0, column: 0))),
    ])
  func `A mouse report tells what happened and at which cell`(bytes: String, event: MouseEvent) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes.utf8) == [.mouse(event)])
  }

  @Test(
    arguments: [
      "^[[?2026;1$y", "^[[I", "^[[O", "^[[99~", "^[[1;2;3x", "^[[<35;1;1M", "^[[<0;1M", "^[[201~", "^[[>1c",
    ])
  func `A sequence that means nothing is dropped whole`(sequence: String) {
    #expect(decode(sequence + "x").last == "x")
    #expect(decode(sequence + "x").allSatisfy { $0 == "x" || $0 == "y" })
  }

  @Test func `Esc waits until the caller takes it for the key`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.key(Chord(.escape))])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
  }

  @Test(
    arguments: [
      ("^[", ["escape"]), ("^[^[", ["escape", "escape"]), ("^[[", ["alt+["]), ("^[O", ["alt+O"]),
      ("^[[1;", []),
    ])
  func `What an unfinished sequence was is decided by flushing`(bytes: String, chords: [String]) {
    var decoder = InputDecoder()
    _ = decoder.decode(bytes.replacingEscapes)
    #expect(decoder.flush().map(\.notation) == chords)
  }

  @Test func `A paste is one event with plain line ends, whatever it holds`() {
    var decoder = InputDecoder()
    let bytes = Array("\u{1B}[200~one\r\ntwo\rthree\n\u{1B}[A\u{3}\u{1B}[20\u{1B}[201~q".utf8)
    #expect(
      decoder.decode(bytes) == [
        .paste("one\ntwo\nthree\n\u{1B}[A\u{3}\u{1B}[20"), .key(Chord("q")),
      ])
  }

  @Test func `A huge paste comes in parts that lose nothing`() {
    let text = String(repeating: "你好ab\n", count: 400_000)
    var decoder = InputDecoder()
    let events = decoder.decode("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    let parts = events.map { event in
      if case .paste(let part) = event { part } else { "" }
    }
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.utf8.count <= 1 << 20 + 8 })
    #expect(parts.joined() == text)
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0x41], [0x80]] as [[UInt8]])
  func `Bytes that are no text become replacement characters`(bytes: [UInt8]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes).first == .key(Chord("\u{FFFD}")))
  }

  @Test func `Any split of the bytes gives the same events`() {
    let whole = InputDecoderTests.sequences.map(\.0).joined(separator: "^[[200~p^[aste^[[201~^[[<0;7;8M")
      .replacingEscapes
    var reference = InputDecoder()
    let expected = reference.decode(whole)
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      var decoder = InputDecoder()
      var events: [InputEvent] = []
      var rest = whole[...]
      while !rest.isEmpty {
        let count = random.next(in: 1...9)
        events += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(events == expected)
    }
  }

  @Test func `Random bytes give the same events in any split and never trap`() {
    var random = SeededRandom(seed: 23)
    let alphabet =
      Array("\u{1B}\u{1B}\u{1B}[[OM<;;019~$^u?Aa \r\u{7F}".utf8) + [0xE4, 0xBD, 0xA0, 0xFF, 0x80]
    for _ in 0..<3_000 {
      let count = random.next(in: 0...40)
      let bytes = (0..<count).map { _ in alphabet[random.next(in: 0...alphabet.count - 1)] }
      var whole = InputDecoder()
      var split = InputDecoder()
      let expected = whole.decode(bytes) + whole.flush()
      let events = bytes.flatMap { split.decode([$0]) } + split.flush()
      #expect(events == expected, "\(bytes)")
    }
  }

  private func decode(_ sequence: String) -> [String] {
    var decoder = InputDecoder()
    let events = decoder.decode(sequence.replacingEscapes)
    #expect(!decoder.isWaiting)
    return events.map(\.notation)
  }
}

extension String {
  /// The bytes with `^[` as Esc.
  fileprivate var replacingEscapes: [UInt8] {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: "["), bytes.last == UInt8(ascii: "^") {
        bytes[bytes.count - 1] = 0x1B
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}

extension InputEvent {
  fileprivate var notation: String {
    if case .key(let chord) = self { chord.description } else { "\(self)" }
  }
}
