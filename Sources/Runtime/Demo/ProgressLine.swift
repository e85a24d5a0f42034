import Findings
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on standard error that says what goes on, and is gone when something is printed.
///
/// Where standard error is no terminal nothing is shown.
package final class ProgressLine: Sendable {
  private let isVisible: Bool
  private let title = Mutex("")
  private static let columns = 78

  package init() {
    isVisible = isatty(STDERR_FILENO) == 1 && (Surroundings.environment["TERM"] ?? "dumb") != "dumb"
  }

  package func begin(_ title: String) {
    self.title.withLock { $0 = title }
    show("")
  }

  /// Shows the last line that a program wrote.
  package func show(_ words: String) {
    guard isVisible else { return }
    let text = title.withLock { title in
      VisibleText.escaped(words.isEmpty ? "\(title) ..." : title.isEmpty ? words : "\(title): \(words)")
    }
    write("\r\u{1B}[2K\(text.prefix(Self.columns))")
  }

  package func clear() {
    guard isVisible else { return }
    write("\r\u{1B}[2K")
  }

  private func write(_ text: String) {
    // A progress line that cannot be shown is no loss.
    _ = Array(text.utf8).withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
