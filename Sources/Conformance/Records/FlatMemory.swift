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
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

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
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
