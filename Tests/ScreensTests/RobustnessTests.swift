import Canvas
import Screens
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What nobody does on purpose.
struct RobustnessTests {
  @Test(arguments: FrameTests.Scene.all)
  func `every screen fits every size`(scene: FrameTests.Scene) throws {
    var driver = try scene.reach(80, 24)
    for columns in stride(from: 40, through: 60, by: isLongRun ? 1 : 4) {
      for rows in 10...20 { expectWhole(&driver, columns, rows) }
    }
  }

  @Test func `a terminal too small for a screen fits its sentence`() throws {
    var driver = try Driver(catalog: frozenCatalog())
    for columns in 1...60 {
      for rows in 1...20 where columns < 40 || rows < 10 { expectWhole(&driver, columns, rows) }
    }
  }

  /// One expectation per broken size, since there are thousands of them.
  private func expectWhole(_ driver: inout Driver, _ columns: Int, _ rows: Int) {
    driver.resize(columns, rows)
    let frame = driver.frame
    let isWhole = (0..<rows).allSatisfy { row in
      frame.row(row).reduce(0) { $0 + Int($1.width) } == columns
    }
    if frame.wholeSize != Size(columns: columns, rows: rows) || !isWhole {
      Issue.record("broken at \(columns)×\(rows)")
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `keys in any order neither trap nor write outside the workspace`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var driver = try Driver(catalog: frozenCatalog())
    for count in 1...(isLongRun ? 20_000 : 500) {
      driver.send(.input(RandomKeys.event(&random)))
      // Now and then the world is slow.
      if Int.random(in: 0..<4, using: &random) > 0 { driver.runEffects() }
      if count.isMultiple(of: 5) { _ = driver.frame }
    }
    driver.runEffects()
    let beside = try FileManager.default.contentsOfDirectory(atPath: driver.folder.path + "/..")
    #expect(beside == ["connectors"])
  }
}

/// Keys as a cat on the keyboard presses them, with the useful ones more often.
enum RandomKeys {
  static func event(_ random: inout SeededRandom) -> InputEvent {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<3: .paste(String((0..<8).map { _ in Character(texts.randomElement(using: &random) ?? "x") }))
    case ..<6:
      .resize(
        Size(columns: Int.random(in: 1...130, using: &random), rows: Int.random(in: 1...45, using: &random)))
    case ..<60: .key(useful.randomElement(using: &random) ?? Chord(.enter))
    default: .key(Chord(Character(texts.randomElement(using: &random) ?? "x")))
    }
  }

  private static let texts = "abcnpwqASKJvy012 _-/:{}é你🚀\u{301}../~".map(String.init)

  private static let useful: [Chord] =
    CommandRegistry().commands.flatMap(\.keys) + [
      Chord(.enter), Chord(.enter), Chord(.down), Chord(.down), Chord(.up), Chord(.left), Chord(.right),
      Chord(.tab), Chord(.tab, .shift), Chord(.home), Chord(.end), Chord(.pageDown), Chord(.backspace),
      Chord("n", .control), Chord("n", .control), Chord("u", .control), Chord("w"),
    ]
}

/// Numbers that are the same in every run, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
