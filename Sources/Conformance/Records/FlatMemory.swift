#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory for plain values that is taken once and grows by doubling.
///
/// The record scanner works on bare pointers: reference counts and uniqueness checks in its loop cost more
/// than the checking itself.
struct FlatMemory<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = capacity
    base = Self.resized(nil, to: capacity)
  }

  deinit { free(base) }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "an index stays within what was appended")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "an index stays within what was appended")
      base[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    reserve(count + 1)
    (base + count).initialize(to: element)
    count += 1
  }

  mutating func append(repeating element: Element, count more: Int) {
    reserve(count + more)
    (base + count).initialize(repeating: element, count: more)
    count += more
  }

  /// Counts so many elements, which were initialized through `base`.
  mutating func setCount(_ new: Int) {
    precondition(new <= capacity, "no more is counted than there is room for")
    count = new
  }

  /// Makes room for so many elements in all; what is behind `count` is not initialized.
  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity * 2)
    base = Self.resized(base, to: capacity)
  }

  /// The system moves pages instead of copying them: a long line is never held twice.
  private static func resized(
    _ base: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(base, capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("the system has no memory left")
    }
    return memory.bindMemory(to: Element.self, capacity: capacity)
  }
}
