#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Seeds for a test that tries what nobody would write: the same few each time, or new ones for as long as
/// `HANGAR_FUZZ_SECONDS` says.
///
/// Of a long run the seed at hand stands in `.build/fuzz/`, so that it is known what made a process fall.
package struct FuzzSeeds: Sequence, IteratorProtocol {
  private var seed: UInt64 = 0
  private let count: UInt64
  private let deadline: ContinuousClock.Instant?
  private let note: URL?

  /// - Parameters:
  ///   - name: The test's own, as a file's name.
  ///   - count: How many seeds there are in an ordinary run.
  package init(_ name: String, _ count: UInt64) {
    self.count = count
    guard let seconds = ProcessInfo.processInfo.environment["HANGAR_FUZZ_SECONDS"].flatMap({ Double($0) })
    else {
      deadline = nil
      note = nil
      return
    }
    deadline = .now + .seconds(seconds)
    seed = .random(in: 1 << 32..<1 << 62)
    let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/.build/fuzz")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    note = folder.appendingPathComponent(name)
  }

  package mutating func next() -> UInt64? {
    if let deadline {
      guard .now < deadline else { return nil }
    } else {
      guard seed < count else { return nil }
    }
    defer { seed += 1 }
    if let note { try? Data("\(seed)\n".utf8).write(to: note) }
    return seed
  }
}
