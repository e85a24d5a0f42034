#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Address space for one long line, to which the system gives memory only where something is written.
///
/// Memory that grows by copying would hold a line twice, and what is freed mostly stays with the process.
struct LineMemory: ~Copyable {
  let base: UnsafeMutablePointer<UInt8>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    let space = mmap(nil, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let space, space != MAP_FAILED else { preconditionFailure("the system has no memory left") }
    base = space.bindMemory(to: UInt8.self, capacity: capacity)
  }

  deinit { munmap(base, capacity) }

  /// Gives memory back; what stood behind so many bytes, a multiple of every page's size, is lost.
  func release(behind count: Int) { madvise(base + count, capacity - count, MADV_DONTNEED) }
}
