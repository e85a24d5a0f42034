#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts a stream of bytes into lines, holding no more than one chunk and one line.
///
/// Behind the bytes there is always room to read 64 more. A line above the limit is dropped while it comes.
struct LineBuffer: ~Copyable {
  private let memory: LineMemory
  /// Longer lines are not looked at.
  private let limit: Int
  /// The same for a line that begins as a CATALOG does.
  private let catalogLimit: Int
  /// How many bytes stand in the memory, and how many have stood there since some was given back.
  private var count = 0
  private var used = 0
  /// Where the line that is not complete yet begins, and how far it was searched.
  private var start = 0
  private var searched = 0
  /// Bytes of the stream before the memory's first.
  private var passed = 0
  private var isDropping = false
  private var droppedLimit = 0
  private var droppedFrom = 0

  static let chunk = 1 << 16
  /// What is kept of the memory of a line that was longer than this.
  private static let kept = 1 << 20

  init(limit: Int, ofCatalog catalogLimit: Int = 0) {
    self.limit = limit
    self.catalogLimit = max(limit, catalogLimit)
    memory = LineMemory(capacity: self.catalogLimit + 2 * Self.chunk + 64)
  }

  /// A line without its line feed.
  ///
  /// The byte behind it is a line feed all the same.
  struct Line {
    var start: UnsafeMutablePointer<UInt8>
    var count: Int
    /// Bytes from the start of the stream.
    var offset: Int
    /// The line was above the limit and is not in the memory.
    var isDropped = false
    /// The most bytes it may have.
    var limit: Int
    var hasLineFeed = true
  }

  /// Takes at most ``chunk`` bytes; ``next()`` is then called until it has no line.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let room = room()
    guard let source = bytes.baseAddress, let target = room.baseAddress else { return }
    memcpy(target, source, bytes.count)
    take(bytes.count)
  }

  /// Where the next bytes of the stream can be put, so that they need not be copied; ``take(_:)`` says how many
  /// came.
  mutating func room() -> UnsafeMutableRawBufferPointer {
    compact()
    return UnsafeMutableRawBufferPointer(start: memory.base + count, count: Self.chunk)
  }

  /// Counts bytes that were put into the room; ``next()`` is then called until it has no line.
  mutating func take(_ added: Int) {
    precondition(added >= 0 && added <= Self.chunk, "no more is taken than there is room for")
    count += added
    used = max(used, count + 64)
    memset(memory.base + count, 0, 64)
  }

  private mutating func compact() {
    guard start > 0 else { return }
    memmove(memory.base, memory.base + start, count - start)
    passed += start
    count -= start
    searched -= start
    start = 0
    guard used > 2 * Self.kept, count < Self.kept else { return }
    memory.release(behind: Self.kept)
    used = Self.kept
  }

  mutating func next() -> Line? {
    guard let found = memchr(memory.base + searched, Int32(Ascii.lineFeed), count - searched) else {
      searched = count
      dropIfTooLong()
      return nil
    }
    let end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(memory.base)
    return take(to: end, hasLineFeed: true)
  }

  /// The rest of the stream when it did not end with a line feed.
  mutating func last() -> Line? {
    guard start < count || isDropping else { return nil }
    memory.base[count] = Ascii.lineFeed
    return take(to: count, hasLineFeed: false)
  }

  private mutating func take(to end: Int, hasLineFeed: Bool) -> Line {
    let limit = isDropping ? droppedLimit : limit(of: end - start)
    let offset = isDropping ? droppedFrom : passed + start
    let line = Line(
      start: memory.base + start, count: isDropping ? passed + end - offset : end - start, offset: offset,
      isDropped: isDropping || end - start > limit, limit: limit, hasLineFeed: hasLineFeed)
    start = min(end + 1, count)
    searched = start
    isDropping = false
    return line
  }

  /// The most bytes that the line may have of which so many stand in the memory.
  private func limit(of length: Int) -> Int {
    guard length > limit, catalogLimit > limit else { return limit }
    let head = UnsafeBufferPointer(start: memory.base + start, count: 64)
      .filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    let isCatalog = Self.catalogHeads.contains { head.starts(with: $0.utf8) }
    return isCatalog ? catalogLimit : limit
  }

  private static let catalogHeads = [#"{"type":"CATALOG""#, #"{"catalog":{"#]

  private mutating func dropIfTooLong() {
    let limit = limit(of: count - start)
    guard count - start > limit || isDropping else { return }
    if !isDropping { (droppedFrom, droppedLimit) = (passed + start, limit) }
    isDropping = true
    start = count
  }
}
